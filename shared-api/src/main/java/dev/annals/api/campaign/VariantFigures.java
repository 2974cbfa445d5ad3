package dev.annals.api.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How one variant of the content did, and whether that differs from the first variant by more than chance.
 *
 * @param sent messages taken by the mail server or gateway
 * @param reached members of those that reached the goal
 * @param rate reached ÷ sent; {@code null} when nothing was sent
 * @param verdict absent for the first variant, which the others are compared with
 * @param pValue of a two-sided test that both rates are the same; absent without enough data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VariantFigures(
        String variant,
        long sent,
        long reached,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal rate,

        @Nullable VariantVerdict verdict,
        @Nullable BigDecimal pValue) {}
