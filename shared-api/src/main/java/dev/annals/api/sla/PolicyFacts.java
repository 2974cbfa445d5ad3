package dev.annals.api.sla;

import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketPriority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides which SLA policies a ticket meets the conditions of.
 *
 * @param grade of the ticket's customer
 * @param tags of the ticket's customer
 */
public record PolicyFacts(
        TicketPriority priority,
        @Nullable String category,
        TicketChannel channel,
        @Nullable String grade,
        Set<String> tags) {}
