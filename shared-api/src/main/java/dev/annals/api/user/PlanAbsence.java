package dev.annals.api.user;

import dev.annals.api.Check;
import dev.annals.api.Reasoned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user does not work for some time and gets no ticket by itself meanwhile. It may overlap another absence.
 * Refused: one that does not end after it begins.
 *
 * @param absenceId made by the server when absent
 * @param from its first moment
 * @param until the first moment after it
 * @param reason why, for people; at most 500 characters
 */
public record PlanAbsence(
        UUID id,
        UUID absenceId,
        Instant from,
        Instant until,
        @Nullable String reason) implements UserCommand, Reasoned {
    public PlanAbsence {
        Check check = new Check();
        check.required("id", id);
        check.required("absenceId", absenceId);
        check.instant("from", check.required("from", from));
        check.instant("until", check.required("until", until));
        if (from != null && until != null && !from.isBefore(until)) {
            check.refuse("until", UserRefusal.EMPTY_ABSENCE);
        }
        reason = check.optionalBlock("reason", reason, UserLimits.REASON);
        check.done();
    }
}
