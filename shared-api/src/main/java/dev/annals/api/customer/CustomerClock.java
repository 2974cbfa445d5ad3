package dev.annals.api.customer;

import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.SlaClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a customer's ticket that has not ended.
 *
 * @param state at the moment asked about
 * @param dueAt when it is or was to be fulfilled; absent while paused
 */
public record CustomerClock(
        SlaClock clock,
        ClockState state,
        Duration target,
        @Nullable Instant dueAt) {

    /** At a moment, recorded by then or not. */
    public CustomerClock at(Instant moment) {
        boolean overdue = dueAt != null && !dueAt.isAfter(moment);
        return overdue ? new CustomerClock(clock, ClockState.BREACHED, target, dueAt) : this;
    }
}
