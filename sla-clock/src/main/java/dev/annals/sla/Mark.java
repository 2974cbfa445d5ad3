package dev.annals.sla;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A share of the target, and when it had passed. The limit itself is the share of one.
 *
 * @param after the working time of that share, rounded up to a nanosecond
 * @param reachedAt never changes once it is known
 */
record Mark(BigDecimal share, Duration after, @Nullable Instant reachedAt) {

    static Mark of(BigDecimal share, Duration target) {
        return new Mark(share, share(target, share), null);
    }

    /** The limit is the share of most clocks and of most steps: it needs no decimal arithmetic. */
    private static Duration share(Duration target, BigDecimal share) {
        if (share.equals(BigDecimal.ONE)) {
            return target;
        }
        BigDecimal nanos = BigDecimal.valueOf(target.toSeconds())
                .movePointRight(9)
                .add(BigDecimal.valueOf(target.getNano()))
                .multiply(share)
                .setScale(0, RoundingMode.CEILING);
        BigInteger[] parts = nanos.toBigIntegerExact().divideAndRemainder(BigInteger.TEN.pow(9));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    Mark under(Duration target) {
        return reachedAt != null ? this : of(share, target);
    }

    Mark judgedOver(Span span) {
        return reachedAt != null ? this : new Mark(share, after, span.firstWith(after));
    }

    static List<Mark> judgedOver(Span span, List<Mark> marks) {
        return marks.stream().map(mark -> mark.judgedOver(span)).toList();
    }

    static List<Mark> of(List<BigDecimal> shares, Duration target, List<Mark> known) {
        return shares.stream()
                .map(share -> find(share, known).map(mark -> mark.under(target)).orElseGet(() -> of(share, target)))
                .toList();
    }

    private static Optional<Mark> find(BigDecimal share, List<Mark> marks) {
        return marks.stream().filter(mark -> mark.share.compareTo(share) == 0).findFirst();
    }
}
