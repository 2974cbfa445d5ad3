package dev.annals.query.campaigns;

import dev.annals.api.campaign.AttributionModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a won deal among the touches before it. */
final class Attribution {
    private static final double HALF_LIFE = Duration.ofDays(7).toMillis();
    private static final int DECIMALS = 12;

    private Attribution() {}

    /**
     * The share of each touch; together they are exactly 1.
     *
     * @param touches when they were, in order, at least one; none after the deal was won
     */
    static List<BigDecimal> shares(AttributionModel model, List<Instant> touches) {
        int count = touches.size();
        return normalised(
                switch (model) {
                    case FIRST -> weights(count, i -> i == 0 ? 1 : 0);
                    case LAST -> weights(count, i -> i == count - 1 ? 1 : 0);
                    case LINEAR -> weights(count, i -> 1);
                    case U_SHAPED -> weights(count, i -> uShaped(i, count));
                    case TIME_DECAY -> weights(count, i -> decayed(touches.get(i), touches.getLast()));
                });
    }

    /** 40 and 40 for the ends, 20 divided among those between. */
    private static double uShaped(int i, int count) {
        boolean end = i == 0 || i == count - 1;
        return count <= 2 ? 1 : end ? 2.0 * (count - 2) : 1;
    }

    /**
     * In proportion to 2^(−age ÷ half-life). Ages are taken from the last touch: that changes no proportion, and no
     * weight is lost however long ago all of them were.
     */
    private static double decayed(Instant touch, Instant last) {
        return Math.pow(2, -Duration.between(touch, last).toMillis() / HALF_LIFE);
    }

    private static List<BigDecimal> weights(int count, java.util.function.IntToDoubleFunction weight) {
        return IntStream.range(0, count)
                .mapToObj(i -> BigDecimal.valueOf(weight.applyAsDouble(i)))
                .toList();
    }

    /** What rounding down leaves over goes to the largest share, the latest of them. */
    private static List<BigDecimal> normalised(List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>();
        int largest = 0;
        BigDecimal left = BigDecimal.ONE;
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal share = weights.get(i).divide(sum, DECIMALS, RoundingMode.DOWN);
            shares.add(share);
            left = left.subtract(share);
            largest = weights.get(i).compareTo(weights.get(largest)) >= 0 ? i : largest;
        }
        shares.set(largest, shares.get(largest).add(left));
        return shares;
    }
}
