package dev.annals.api.sla;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clock of a ticket is measured by.
 *
 * @param policyVersion the policy's version that gave the terms; a later one that gives the same changes nothing
 * @param target the working time in which it is to be fulfilled
 * @param calendarId by which working time passes; absent where day and night count
 * @param calendarVersion the calendar's version when its hours became these
 * @param warnAt shares of the target to warn at, such as 0.8
 */
public record ClockTerms(
        UUID policyId,
        long policyVersion,
        Duration target,
        @Nullable UUID calendarId,
        @Nullable Long calendarVersion,
        List<BigDecimal> warnAt) {

    public ClockTerms {
        warnAt = List.copyOf(warnAt);
    }

    /** Whether a clock would show the same under both. */
    public boolean areAs(ClockTerms other) {
        return equals(new ClockTerms(
                other.policyId, policyVersion, other.target, other.calendarId, other.calendarVersion, other.warnAt));
    }
}
