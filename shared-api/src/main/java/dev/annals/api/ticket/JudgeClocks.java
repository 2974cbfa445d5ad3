package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.util.UUID;

/** Time has passed or terms have changed: the ticket is to look at its clocks. Told twice, it records nothing more. */
public record JudgeClocks(UUID id) implements TicketCommand {
    public JudgeClocks {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
