package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.time.Period;
import java.util.List;
import java.util.Map;

/**
 * How forecasts that were made came true: what each said of a period against what was won in it.
 *
 * @param leads how long before the end of each period its forecast is taken, at the beginning of the day; with none, at the
 *     beginning of the period. Each is judged on its own. Refused with TOO_MANY beyond {@link #MAX_LEADS}, and when periods
 *     times leads come to more than {@link #MAX_FORECASTS}
 */
public record GetAccuracy(
        AccuracyQuestion question, AccuracyPeriod each, List<Period> leads, AccuracyDimension by, AsOf asOf)
        implements Query<Accuracy> {
    public static final int MAX_LEADS = 12;
    public static final int MAX_FORECASTS = 120;

    public GetAccuracy {
        Check check = new Check();
        if (leads.size() > MAX_LEADS) {
            check.refuse("lead", CommonRefusal.TOO_MANY, Map.of("max", "" + MAX_LEADS));
        } else {
            leads.forEach(lead -> AccuracyQuestion.lead(check, "lead", lead));
        }
        check.done();
        leads = List.copyOf(leads);
    }
}
