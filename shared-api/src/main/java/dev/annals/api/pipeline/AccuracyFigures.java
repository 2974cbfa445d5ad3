package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far forecasts were off, over all periods that had one.
 *
 * @param key see {@link AccuracyDimension}; absent in the total
 * @param forecast what was forecast
 * @param actual what was won
 * @param error Σ of the errors of the periods
 * @param absoluteError Σ of their absolute values
 * @param bias Σ error ÷ Σ actual; {@code null} when nothing was won
 * @param wape Σ |error| ÷ Σ actual; {@code null} when nothing was won
 * @param deals open deals in the forecasts, once per forecast
 * @param brier mean of (probability − won)² over these deals, won being 1 when the deal was won in the period of the
 *     forecast and 0 when not, be it open still, lost, retracted or won on another day; {@code null} without deals
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccuracyFigures(
        @Nullable String key,
        @Nullable Money forecast,
        @Nullable Money actual,
        @Nullable Money error,
        @Nullable Money absoluteError,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal bias,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal wape,

        long deals,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal brier) {}
