package dev.annals.api.opportunity;

import dev.annals.api.Check;
import java.time.LocalDate;
import java.util.UUID;

/** The deal will be decided on another day. */
public record ChangeExpectedClose(UUID id, LocalDate date) implements OpportunityCommand {
    public ChangeExpectedClose {
        Check check = new Check();
        check.required("id", id);
        check.date("date", check.required("date", date));
        check.done();
    }
}
