package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What makes a number an exchange rate. */
final class RateRules {
    private static final int MAX_DECIMALS = 12;
    private static final BigDecimal MAX = new BigDecimal("1000000000");

    private RateRules() {}

    static @Nullable BigDecimal rate(Check check, @Nullable BigDecimal rate) {
        if (rate != null && (rate.signum() <= 0 || rate.compareTo(MAX) > 0 || rate.scale() > MAX_DECIMALS)) {
            check.refuse(
                    "rate", CommonRefusal.OUT_OF_RANGE, Map.of("min", "0.000000000001", "max", MAX.toPlainString()));
        }
        return rate;
    }
}
