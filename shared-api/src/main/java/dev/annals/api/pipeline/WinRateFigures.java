package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many deals were won.
 *
 * @param key see {@link ReportDimension}; absent in the total
 * @param won deals won, those without an exchange rate included
 * @param lost deals lost, likewise
 * @param byCount won ÷ (won + lost); {@code null} when nothing was closed
 * @param byValue wonAmount ÷ (wonAmount + lostAmount); {@code null} when nothing of value was closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WinRateFigures(
        @Nullable String key,
        long won,
        long lost,
        @Nullable Money wonAmount,
        @Nullable Money lostAmount,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal byCount,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal byValue) {}
