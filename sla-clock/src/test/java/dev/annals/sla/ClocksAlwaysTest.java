package dev.annals.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.sla.ClockInterval;
import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.IntervalKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for any clock, each case named by its seed. */
class ClocksAlwaysTest {

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
    void a_clock_shows_what_looking_at_it_every_minute_shows(@ForAll long seed) {
        Anything any = new Anything(seed);
        ClockHistory history = any.history();
        Instant moment = history.start().at().plus(Duration.ofMinutes(any.random.nextInt(3_000)));
        ClockReading reading = history.at(moment);
        WatchedClock watched = new WatchedClock(history, moment);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(watched.elapsed));
        assertThat(reading.breachedAt()).isEqualTo(watched.breachedAt);
        assertThat(reading.warnings().getFirst().at())
                .matches(at ->
                        at == null || at.isAfter(moment) ? watched.warnedAt == null : at.equals(watched.warnedAt));
        assertThat(reading.state()).isEqualTo(watched.state());
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void intervals_follow_each_other_and_the_running_ones_add_up(@ForAll long seed) {
        Anything any = new Anything(seed);
        ClockHistory history = any.history();
        Instant moment = history.start().at().plusNanos(any.random.nextLong(200_000_000_000_000L));
        Instant last = history.start().at();
        Duration running = Duration.ZERO;
        for (ClockInterval interval : history.intervals(moment)) {
            assertThat(interval.from()).isEqualTo(last).isBefore(interval.to());
            last = interval.to();
            if (interval.kind() == IntervalKind.RUNNING) {
                running = running.plus(Duration.between(interval.from(), interval.to()));
            }
        }
        ClockReading reading = history.at(moment);
        assertThat(running).isEqualTo(reading.elapsed());
        assertThat(last).isEqualTo(reading.endedAt() == null ? moment : reading.endedAt());
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void a_pause_moves_the_due_time_by_exactly_its_working_time(@ForAll long seed) {
        Anything any = new Anything(seed);
        WorkingTime hours = WorkingTime.of(any.calendar());
        Instant start = any.moment();
        Instant pausedAt = start.plus(any.target());
        Instant resumedAt = pausedAt.plus(any.target());
        Clock running =
                Clock.started(new ClockStarted(start, Duration.ofHours(20).plus(any.target()), hours, List.of()));
        Clock resumed = running.after(new ClockPaused(pausedAt, "waiting")).after(new ClockResumed(resumedAt));
        Instant due = running.at(pausedAt).dueAt();
        Instant later = resumed.at(resumedAt).dueAt();
        if (due != null && later != null && running.at(pausedAt).breachedAt() == null) {
            assertThat(hours.elapsed(due, later)).isEqualTo(hours.elapsed(pausedAt, resumedAt));
            assertThat(later).isAfterOrEqualTo(due);
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void no_order_of_new_targets_changes_what_has_elapsed(@ForAll long seed) {
        Anything any = new Anything(seed);
        ClockHistory history = any.history();
        Instant moment = history.start().at().plus(Duration.ofDays(2));
        List<ClockChange> changes = new ArrayList<>(history.changes());
        List<Duration> targets = new ArrayList<>(List.of(any.target(), any.target(), any.target()));
        Collections.shuffle(targets, any.random);
        for (Duration target : targets) {
            int place = any.random.nextInt(changes.size() + 1);
            Instant at =
                    place == 0 ? history.start().at() : changes.get(place - 1).at();
            changes.add(place, new TargetChanged(at, target, List.of()));
        }
        assertThat(new ClockHistory(history.start(), changes).at(moment).elapsed())
                .isEqualTo(history.at(moment).elapsed());
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void a_due_time_comes_true_when_nothing_else_happens(@ForAll long seed) {
        Anything any = new Anything(seed);
        ClockHistory history = any.history();
        Clock clock = history.clock();
        Instant last = history.start().at().plus(Duration.ofDays(3));
        ClockReading before = clock.at(last);
        if (before.state() == ClockState.RUNNING && before.dueAt() != null) {
            Instant due = before.dueAt();
            assertThat(clock.at(due.minusNanos(1)).state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.at(due).breachedAt()).isEqualTo(due);
            assertThat(clock.after(new ClockMet(due)).at(due).state()).isEqualTo(ClockState.MET);
            assertThat(clock.after(new ClockMet(due.plusNanos(1))).at(due).breachedAt())
                    .isEqualTo(due);
        }
    }

    /** Goes through a history minute by minute; an instant is judged after all that happened at it. */
    private static final class WatchedClock {
        private long elapsed;
        private Instant breachedAt;
        private Instant warnedAt;
        private boolean isPaused;
        private ClockState end;
        private Duration target;
        private WorkingTime hours;

        WatchedClock(ClockHistory history, Instant moment) {
            target = history.start().target();
            hours = history.start().hours();
            int next = 0;
            for (Instant now = history.start().at(); !now.isAfter(moment); now = now.plusSeconds(60)) {
                while (next < history.changes().size()
                        && !history.changes().get(next).at().isAfter(now)) {
                    apply(history.changes().get(next++));
                }
                judge(now);
                if (now.isBefore(moment) && end == null && !isPaused && isWorked(now)) {
                    elapsed++;
                }
            }
        }

        /** Whether a minute is worked is left to the calendar, which has a minute by minute test of its own. */
        private boolean isWorked(Instant now) {
            return !hours.elapsed(now, now.plusSeconds(60)).isZero();
        }

        private void apply(ClockChange change) {
            if (end != null) {
                return;
            }
            switch (change) {
                case ClockPaused paused -> isPaused = true;
                case ClockResumed resumed -> isPaused = false;
                case TargetChanged changed -> target = changed.target();
                case CalendarChanged changed -> hours = changed.hours();
                case ClockMet met -> end = ClockState.MET;
                case ClockCancelled cancelled -> end = ClockState.CANCELLED;
            }
        }

        private void judge(Instant now) {
            if (end == null && breachedAt == null && elapsed >= target.toMinutes()) {
                breachedAt = now;
            }
            if (end == null && warnedAt == null && 2 * elapsed >= target.toMinutes()) {
                warnedAt = now;
            }
        }

        ClockState state() {
            if (breachedAt != null) {
                return ClockState.BREACHED;
            }
            if (end != null) {
                return end;
            }
            return isPaused ? ClockState.PAUSED : ClockState.RUNNING;
        }
    }
}
