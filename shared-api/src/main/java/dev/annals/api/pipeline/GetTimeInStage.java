package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long deals stay in each stage, by effective time. A stay that still runs ends at the moment of the answer.
 *
 * @param from first day on which a stay may have begun, in the company's time zone
 * @param to last such day
 */
public record GetTimeInStage(
        @Nullable LocalDate from, @Nullable LocalDate to, DealFilter filter, AsOf asOf) implements Query<TimeInStage> {
    public GetTimeInStage {
        Check check = new Check();
        ReportRules.days(check, from, to);
        check.done();
    }
}
