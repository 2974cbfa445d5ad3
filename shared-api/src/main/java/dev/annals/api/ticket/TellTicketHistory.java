package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many things that a ticket is told afterwards, in order: all of them are recorded together, or none when one is
 * refused.
 *
 * @param parts from 1 to {@link #MAX_PARTS}, each about this ticket and something that people say
 */
public record TellTicketHistory(UUID id, List<Part> parts) implements TicketCommand {
    public static final int MAX_PARTS = 200;

    /**
     * One of them.
     *
     * @param occurredAt when it was true in the world, now when absent
     * @param client what the events are to name as the client program
     */
    public record Part(TicketCommand command, @Nullable Instant occurredAt, String client) {}

    public TellTicketHistory {
        Check check = new Check();
        check.required("id", id);
        check.done();
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MAX_PARTS || !parts.stream().allMatch(part -> isOwn(id, part))) {
            throw new IllegalArgumentException("not the history of one ticket");
        }
    }

    private static boolean isOwn(UUID id, Part part) {
        return part.command().id().equals(id)
                && switch (part.command()) {
                    case TellTicketHistory _, RetractTicket _ -> false;
                    default -> true;
                };
    }
}
