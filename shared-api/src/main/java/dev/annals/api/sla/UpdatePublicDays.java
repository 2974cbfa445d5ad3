package dev.annals.api.sla;

import dev.annals.api.Check;
import java.util.UUID;

/** The calendar is to observe the public days as they are known now, such as those of a notice that came out. */
public record UpdatePublicDays(UUID id) implements BusinessCalendarCommand {
    public UpdatePublicDays {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
