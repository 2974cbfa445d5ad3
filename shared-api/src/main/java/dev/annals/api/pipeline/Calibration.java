package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Open deals of about the same probability.
 *
 * @param from lowest probability of the bin
 * @param to highest one, which the next bin begins with; the last bin has it too
 * @param deals how many, once per forecast
 * @param probability their mean probability; {@code null} without deals
 * @param won the share of them that was won in the period of its forecast; {@code null} without deals
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Calibration(
        BigDecimal from,
        BigDecimal to,
        long deals,
        @Nullable BigDecimal probability,
        @Nullable BigDecimal won) {}
