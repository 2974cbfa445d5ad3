package dev.annals.api.customer;

import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of a customer for which there is still something to be done.
 *
 * @param agentId the user who works on it
 * @param openedAt when it came up, by effective time
 * @param clocks those of its service level that have not ended
 */
public record CustomerTicket(
        UUID id,
        String subject,
        TicketState state,
        TicketPriority priority,
        @Nullable String category,
        @Nullable UUID agentId,
        @Nullable String queue,
        Instant openedAt,
        List<CustomerClock> clocks) {

    public CustomerTicket {
        clocks = List.copyOf(clocks);
    }

    /** With its clocks as they are at a moment. */
    public CustomerTicket at(Instant moment) {
        List<CustomerClock> read =
                clocks.stream().map(clock -> clock.at(moment)).toList();
        return new CustomerTicket(id, subject, state, priority, category, agentId, queue, openedAt, read);
    }
}
