package dev.annals.api.pipeline;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import dev.annals.api.query.QueryRefusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Won ÷ (won + lost) over the deals closed from {@code from} to {@code to}, both included.
 *
 * @param by anything but CATEGORY, which says nothing about closed deals
 * @param currency as in {@link GetForecast}
 */
public record GetWinRate(
        LocalDate from,
        LocalDate to,
        ReportDimension by,
        @Nullable String currency,
        DealFilter filter,
        AsOf asOf) implements Query<WinRate> {
    public GetWinRate {
        ReportRules.period(from, to, currency);
        if (by == ReportDimension.CATEGORY) {
            throw Refused.at("/by", QueryRefusal.UNKNOWN_DIMENSION);
        }
    }
}
