package dev.annals.api.pipeline;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the days from {@code from} to {@code to}, both included, are going to bring.
 *
 * <p>Quotas count by the days that they share with the period: all of a quota that lies inside, a
 * share by days of one that overlaps. A team's own quota stands for those of its members; without
 * one, theirs are added up. Quotas have no stage, category or customer, so rows by these have none;
 * they have no pipeline either, so a filter by pipeline leaves them as they are. A quota in another
 * currency is converted at the rate of its last day, or of the query date when that is still to come.
 *
 * @param currency to report in; else the configured base currency, else the single one of the deals,
 *     else refused with CURRENCY_REQUIRED
 */
public record GetForecast(
        LocalDate from,
        LocalDate to,
        ReportDimension by,
        @Nullable String currency,
        DealFilter filter,
        AsOf asOf) implements Query<Forecast> {
    public GetForecast {
        ReportRules.period(from, to, currency);
    }
}
