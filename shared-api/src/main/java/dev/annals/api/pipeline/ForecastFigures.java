package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a forecast, over the deals of the period: open ones by expected close, won and lost
 * ones by the day on which they were closed.
 *
 * @param key see {@link ReportDimension}; absent in the total
 * @param count deals, won and lost included
 * @param amount what they are worth, won and lost included
 * @param weighted Σ amount × probability; won counts 100 %, lost 0
 * @param won amount of the won deals
 * @param lost amount of the lost deals
 * @param quota what is to be won in the part of the period that the row covers; absent when there is none
 * @param gap quota − won; negative once passed, absent without a quota
 * @param attainment won ÷ quota; {@code null} without a quota
 * @param coverage open pipeline (without omitted deals) ÷ gap; {@code null} without a quota and once it is met
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastFigures(
        @Nullable String key,
        long count,
        @Nullable Money amount,
        @Nullable Money weighted,
        @Nullable Money won,
        @Nullable Money lost,
        Categories categories,
        @Nullable Money quota,
        @Nullable Money gap,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal attainment,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal coverage) {}
