package dev.annals.query.campaigns;

import dev.annals.api.campaign.VariantVerdict;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The two-proportion z-test with a pooled variance, two-sided: whether two groups differ in how many of them reached
 * a goal by more than chance.
 *
 * @param size of the first group, and how many of it reached the goal
 * @param otherSize of the second group, and how many of it did
 */
record TwoProportions(long size, long reached, long otherSize, long otherReached) {
    /** In either group so many must have reached the goal, and so many not, or the normal distribution is no guide. */
    static final long ENOUGH = 10;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    boolean hasEnoughData() {
        return Math.min(reached, size - reached) >= ENOUGH
                && Math.min(otherReached, otherSize - otherReached) >= ENOUGH;
    }

    /** How many standard errors the first rate lies above the second. */
    double z() {
        double pooled = (double) (reached + otherReached) / (size + otherSize);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / size + 1.0 / otherSize));
        return (rate(reached, size) - rate(otherReached, otherSize)) / error;
    }

    /** How often chance alone makes a difference at least as large. */
    double pValue() {
        return 2 * NORMAL.survivalProbability(Math.abs(z()));
    }

    /** What is to be said about the first group. */
    VariantVerdict verdict(double significance) {
        if (!hasEnoughData()) {
            return VariantVerdict.NOT_ENOUGH_DATA;
        }
        if (pValue() >= significance) {
            return VariantVerdict.NO_DIFFERENCE;
        }
        return z() > 0 ? VariantVerdict.BETTER : VariantVerdict.WORSE;
    }

    private static double rate(long reached, long size) {
        return (double) reached / size;
    }
}
