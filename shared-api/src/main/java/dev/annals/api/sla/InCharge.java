package dev.annals.api.sla;

import dev.annals.api.ticket.TicketPriority;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a ticket was and who had it when one of its clocks was judged. Changes after that do not move the verdict. */
public record InCharge(
        TicketPriority priority,
        @Nullable String category,
        @Nullable UUID agentId,
        @Nullable String queue) {}
