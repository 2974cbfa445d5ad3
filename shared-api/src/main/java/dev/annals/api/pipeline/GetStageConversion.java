package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of the deals that first entered a stage from {@code from} to {@code to} (days in the company's time
 * zone), the share that went on.
 *
 * @param horizon time that a deal is given to go on; what entered later than this before the moment of
 *     the answer is not judged yet. Without it every deal is judged by what it has done so far
 * @param filter the default pipeline when it names none
 */
public record GetStageConversion(
        LocalDate from, LocalDate to, @Nullable Duration horizon, DealFilter filter, AsOf asOf)
        implements Query<StageConversion> {
    public GetStageConversion {
        Check check = new Check();
        ReportRules.days(check, check.required("from", from), check.required("to", to));
        if (horizon != null && (horizon.isNegative() || horizon.toDays() > MAX_HORIZON_DAYS)) {
            check.refuse(
                    "horizon", CommonRefusal.OUT_OF_RANGE, Map.of("min", "PT0S", "max", "P" + MAX_HORIZON_DAYS + "D"));
        }
        check.done();
    }

    private static final int MAX_HORIZON_DAYS = 36_500;
}
