package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The deals behind one forecast and what it came to, those with the largest error first; none while the period is not over,
 * or when nothing was recorded yet when the forecast would have been made. The days of the question are one period.
 *
 * @param lead how long before its end the forecast is taken; at its beginning when absent
 * @param limit items on a page
 */
public record FindAccuracyDeals(
        AccuracyQuestion question,
        @Nullable Period lead,
        int limit,
        @Nullable String cursor,
        AsOf asOf) implements Query<Page<AccuracyDeal>> {
    public FindAccuracyDeals {
        if (lead != null) {
            Check check = new Check();
            AccuracyQuestion.lead(check, "lead", lead);
            check.done();
        }
    }
}
