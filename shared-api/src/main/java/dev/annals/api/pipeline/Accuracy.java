package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How forecasts came true. A forecast of a period is its weighted amount ({@link ForecastFigures#weighted}) as it stood at
 * the moment it is taken at, by the rates of that day; the actual is what was won in the period as it is known at the moment
 * of the answer, by the rates of the closing days. The error is forecast − actual, so it is positive where more was promised
 * than came.
 *
 * @param position the answer holds for this position
 * @param currency of every amount; absent when there is no deal and no base currency
 * @param forecasts one per lead, in the order asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Accuracy(
        long position,
        @Nullable String currency,
        LocalDate from,
        LocalDate to,
        AccuracyPeriod each,
        AccuracyDimension by,
        List<AccuracyAtLead> forecasts) {}
