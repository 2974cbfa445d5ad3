package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.api.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the pipeline brings per day: open deals × win rate × mean won value ÷ mean cycle days.
 *
 * @param position the answer holds for this position
 * @param openDeals deals that are open, whenever they are expected to close
 * @param winRate by count, over the deals closed in the period; {@code null} when there are none
 * @param meanWonValue of the deals won in the period; absent when there are none
 * @param meanCycleDays mean days from opening to winning by effective time; {@code null} when nothing was won
 * @param perDay amount per day; absent when any factor is undefined or cycles took no time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Velocity(
        long position,
        @Nullable String currency,
        LocalDate from,
        LocalDate to,
        long openDeals,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal winRate,

        @Nullable Money meanWonValue,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal meanCycleDays,

        @Nullable Money perDay,
        Conversion conversion) {}
