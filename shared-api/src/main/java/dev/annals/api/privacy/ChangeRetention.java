package dev.annals.api.privacy;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something has to be kept for so long, and nobody who has it is erased before. Told again, it records nothing.
 *
 * @param months from 1 to 1200; absent when it need not be kept any more
 * @param basis the law or contract that it goes back to, at most 1000 characters; required with months
 */
public record ChangeRetention(
        RetentionCategory category,
        @Nullable Integer months,
        @Nullable String basis) implements RetentionCommand {
    private static final int MOST_MONTHS = 1_200;

    public ChangeRetention {
        Check check = new Check();
        check.required("category", category);
        if (months == null) {
            basis = null;
        } else {
            basis = check.block("basis", basis, PrivacyLimits.REASON);
            if (months < 1 || months > MOST_MONTHS) {
                check.refuse("months", CommonRefusal.OUT_OF_RANGE, Map.of("min", "1", "max", "" + MOST_MONTHS));
            }
        }
        check.done();
    }
}
