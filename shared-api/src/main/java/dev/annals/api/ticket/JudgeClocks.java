package dev.annals.api.ticket;

import dev.annals.api.Check;
import dev.annals.api.Command;
import java.util.List;
import java.util.UUID;

/**
 * Time has passed or terms have changed: these tickets are to look at their clocks, and what all of them have to
 * record is recorded together or not at all. Told twice, they record nothing more; the answer is how many events
 * were recorded.
 *
 * @param id of this look, not of an aggregate
 * @param tickets each once; who is not there has nothing to record
 */
public record JudgeClocks(UUID id, List<UUID> tickets) implements Command {
    /** Of one look. */
    public static final int MOST = 500;

    public JudgeClocks {
        Check check = new Check();
        check.required("id", id);
        check.required("tickets", tickets);
        check.done();
        tickets = List.copyOf(tickets);
        if (tickets.size() > MOST || tickets.stream().distinct().count() < tickets.size()) {
            throw new IllegalArgumentException("at most " + MOST + " tickets, each once");
        }
    }
}
