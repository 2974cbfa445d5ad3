package dev.annals.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Quotients of exact numbers: six decimals, rounded half up; no data over an empty base. */
public final class Ratio {
    private static final int DECIMALS = 6;

    private Ratio() {}

    public static @Nullable BigDecimal of(BigDecimal part, BigDecimal base) {
        return base.signum() == 0 ? null : plain(part.divide(base, DECIMALS, RoundingMode.HALF_UP));
    }

    public static @Nullable BigDecimal of(long part, long base) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(base));
    }

    /** An exact number to six decimals, without trailing zeros and without an exponent: equal ones are equal bytes. */
    public static BigDecimal rounded(BigDecimal number) {
        return plain(number.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal ratio) {
        BigDecimal stripped = ratio.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
