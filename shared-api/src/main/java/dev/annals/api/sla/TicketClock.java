package dev.annals.api.sla;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clock of a ticket shows at the moment asked about. It is overdue from that instant on, recorded yet or not.
 *
 * @param clockId absent of a clock that there never was, when another verdict is argued
 * @param number counts the ticket's clocks of this kind from 1
 * @param policyVersion the version whose terms are in force for it
 * @param calendarId whose working time counts; absent for day and night
 * @param pausedFor the state of the ticket that pauses it, or {@code MERGED}
 * @param elapsed working time that counted; goes on after a breach until the clock ends
 * @param remaining {@code target} less {@code elapsed}, below zero once that much is overdue
 * @param dueAt when the target is or was to be fulfilled; absent while paused and once cancelled
 * @param endedAt when it was fulfilled, in time or not, or cancelled
 * @param warnings when shares of the target had passed, or will have
 */
public record TicketClock(
        @Nullable UUID clockId,
        SlaClock clock,
        int number,
        UUID policyId,
        long policyVersion,
        @Nullable UUID calendarId,
        @Nullable Long calendarVersion,
        ClockState state,
        @Nullable String pausedFor,
        Duration target,
        Duration elapsed,
        Duration remaining,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt,
        List<ClockWarning> warnings) {

    /** @param at absent when it is not known, as on a paused clock, and when the clock ended before */
    public record ClockWarning(BigDecimal share, @Nullable Instant at) {}
}
