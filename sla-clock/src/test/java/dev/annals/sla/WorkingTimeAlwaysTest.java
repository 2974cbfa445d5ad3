package dev.annals.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.sla.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for any calendar and any moments, each case named by its seed. */
class WorkingTimeAlwaysTest {

    @Property(tries = 4_000, shrinking = ShrinkingMode.OFF)
    void it_is_what_counting_minute_by_minute_gives(@ForAll long seed) {
        Anything any = new Anything(seed);
        BusinessCalendar calendar = any.calendar();
        Instant from = any.minute();
        Instant to = any.minute();
        long minutes = new MinuteClock(calendar, from).workedUntil(to);
        assertThat(WorkingTime.of(calendar).elapsed(from, to)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void a_due_time_is_where_counting_minute_by_minute_gets_to(@ForAll long seed) {
        Anything any = new Anything(seed);
        BusinessCalendar calendar = any.calendar();
        Instant from = any.minute();
        Duration target = any.target().dividedBy(3).truncatedTo(ChronoUnit.MINUTES);
        Instant due = WorkingTime.of(calendar).due(from, target).orElse(null);
        MinuteClock clock = new MinuteClock(calendar, from);
        Instant limit = from.plus(Duration.ofDays(30));
        for (long left = target.toMinutes(); left > 0 && clock.now().isBefore(limit); ) {
            left -= clock.passMinute() ? 1 : 0;
        }
        if (clock.now().isBefore(limit)) {
            assertThat(due).isEqualTo(clock.now());
        } else {
            assertThat(due).matches(instant -> instant == null || !instant.isBefore(limit));
        }
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void it_never_runs_backwards_and_adds_up_over_any_cut(@ForAll long seed) {
        Anything any = new Anything(seed);
        WorkingTime time = WorkingTime.of(any.calendar());
        List<Instant> moments = Stream.generate(any::moment).limit(3).sorted().toList();
        Duration first = time.elapsed(moments.get(0), moments.get(1));
        Duration second = time.elapsed(moments.get(1), moments.get(2));
        Duration both = time.elapsed(moments.get(0), moments.get(2));
        assertThat(first).isBetween(Duration.ZERO, Duration.between(moments.get(0), moments.get(1)));
        assertThat(both).isGreaterThanOrEqualTo(first).isEqualTo(first.plus(second));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void its_stretches_are_apart_and_add_up_to_it(@ForAll long seed) {
        Anything any = new Anything(seed);
        WorkingTime time = WorkingTime.of(any.calendar());
        Instant from = any.moment();
        Instant to = from.plus(any.target());
        Duration sum = Duration.ZERO;
        Instant last = Instant.MIN;
        for (Stretch stretch : time.within(from, to)) {
            assertThat(stretch.from()).isAfter(last).isBefore(stretch.to()).isAfterOrEqualTo(from);
            assertThat(stretch.to()).isBeforeOrEqualTo(to);
            sum = sum.plus(Duration.between(stretch.from(), stretch.to()));
            last = stretch.to();
        }
        assertThat(sum).isEqualTo(time.elapsed(from, to));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void a_due_time_is_the_earliest_at_which_the_target_has_passed(@ForAll long seed) {
        Anything any = new Anything(seed);
        WorkingTime time = WorkingTime.of(any.calendar());
        Instant from = any.moment();
        Duration target = any.target().plusNanos(any.random.nextInt(1_000_000_000));
        time.due(from, target).ifPresent(due -> {
            assertThat(time.elapsed(from, due)).isEqualTo(target);
            assertThat(time.elapsed(from, due.minusNanos(1))).isLessThan(target);
        });
    }
}
