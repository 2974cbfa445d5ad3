package dev.annals.server.imports.mapping;

import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a ticket's history can say of it, as it was after the change that the row tells.
 *
 * @param state {@code NEW} or {@code OPEN} while it is worked on: it is open once it has an agent
 * @param holdReason what it waits for, needed while it is on hold
 * @param resolution how it was resolved, needed when it is resolved or closed
 * @param reopenReason why it was reopened, needed when it was
 */
record TicketRow(
        @Nullable TicketState state,
        @Nullable TicketPriority priority,
        @Nullable String category,
        @Nullable String language,
        @Nullable UUID agentId,
        @Nullable String queue,
        @Nullable String holdReason,
        @Nullable String resolution,
        @Nullable String reopenReason) {}
