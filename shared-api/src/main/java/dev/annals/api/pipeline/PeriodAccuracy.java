package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import dev.annals.api.query.Point;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One forecast of one period, and what came of it.
 *
 * @param at when the forecast is taken; absent when nothing was recorded by then, so there is none to be judged
 * @param error forecast − actual
 * @param forecastConversion how the forecast was converted
 * @param actualConversion how the actual was converted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodAccuracy(
        LocalDate from,
        LocalDate to,
        @Nullable Point at,
        @Nullable Money forecast,
        @Nullable Money actual,
        @Nullable Money error,
        @Nullable Conversion forecastConversion,
        @Nullable Conversion actualConversion) {}
