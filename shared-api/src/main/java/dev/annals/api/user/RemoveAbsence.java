package dev.annals.api.user;

import dev.annals.api.Check;
import java.util.UUID;

/** The user works at that time after all. */
public record RemoveAbsence(UUID id, UUID absenceId) implements UserCommand {
    public RemoveAbsence {
        Check check = new Check();
        check.required("id", id);
        check.required("absenceId", absenceId);
        check.done();
    }
}
