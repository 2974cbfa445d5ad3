package dev.annals.query.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quota in the report's currency.
 *
 * @param ownerId whose it is; either this or {@code team} as set
 * @param team the team it is for: its own, or the owner's
 * @param from first day
 * @param to last day, included
 */
record Quota(@Nullable UUID ownerId, @Nullable String team, LocalDate from, LocalDate to, BigDecimal amount) {

    /**
     * What falls on the days of a period: all when the quota lies inside, a share by days when it
     * overlaps. Shares are differences of the rounded amount due by each day, so the shares of
     * neighbouring periods add up to that of both to the cent.
     */
    BigDecimal within(LocalDate first, LocalDate last) {
        LocalDate start = first.isAfter(from) ? first : from;
        LocalDate end = last.isBefore(to) ? last : to;
        return end.isBefore(start)
                ? BigDecimal.ZERO
                : dueBefore(end.plusDays(1)).subtract(dueBefore(start));
    }

    boolean overlaps(Quota other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    /** A team's own quota stands for those of its members. */
    boolean standsFor(Quota member) {
        return ownerId == null && member.ownerId != null && Objects.equals(team, member.team) && overlaps(member);
    }

    static List<Quota> withoutThoseStoodFor(List<Quota> quotas) {
        return quotas.stream()
                .filter(quota -> quotas.stream().noneMatch(other -> other.standsFor(quota)))
                .toList();
    }

    private BigDecimal dueBefore(LocalDate day) {
        long passed = ChronoUnit.DAYS.between(from, day);
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        return amount.multiply(BigDecimal.valueOf(passed))
                .divide(BigDecimal.valueOf(all), amount.scale(), RoundingMode.HALF_UP);
    }
}
