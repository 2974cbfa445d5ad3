package dev.annals.api.pipeline;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How fast the pipeline turns into won value, learned from the deals closed from {@code from} to {@code to}.
 *
 * @param currency as in {@link GetForecast}
 */
public record GetVelocity(
        LocalDate from, LocalDate to, @Nullable String currency, DealFilter filter, AsOf asOf)
        implements Query<Velocity> {
    public GetVelocity {
        ReportRules.period(from, to, currency);
    }
}
