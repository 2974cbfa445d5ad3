package dev.annals.sla;

import dev.annals.api.sla.ClockState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SLA clock: a fold over what happens to its ticket. It refuses nothing, because facts cannot be refused:
 * what comes after its end changes nothing, and what is dated before the last change counts as having happened
 * at it. Each first response, next response and resolution is a clock of its own.
 */
public final class Clock {
    /** Until here all is counted and judged, this instant itself being judged with what follows. */
    private final Instant last;

    private final Duration elapsed;
    private final @Nullable String pausedFor;
    private final Duration target;
    private final WorkingTime hours;
    private final Mark limit;
    private final List<Mark> warnings;
    private final @Nullable ClockState end;

    private Clock(
            Instant last,
            Duration elapsed,
            @Nullable String pausedFor,
            Duration target,
            WorkingTime hours,
            Mark limit,
            List<Mark> warnings,
            @Nullable ClockState end) {
        this.last = last;
        this.elapsed = elapsed;
        this.pausedFor = pausedFor;
        this.target = target;
        this.hours = hours;
        this.limit = limit;
        this.warnings = warnings;
        this.end = end;
    }

    public static Clock started(ClockStarted start) {
        return new Clock(
                start.at(),
                Duration.ZERO,
                null,
                start.target(),
                start.hours(),
                Mark.of(BigDecimal.ONE, start.target()),
                Mark.of(start.warnAt(), start.target(), List.of()),
                null);
    }

    public Clock after(ClockChange change) {
        if (end != null) {
            return this;
        }
        Clock then = countedUntil(notBeforeLast(change.at()));
        return switch (change) {
            case ClockPaused paused -> then.with(paused.reason(), hours, null);
            case ClockResumed resumed -> then.with(null, hours, null);
            case CalendarChanged changed -> then.with(pausedFor, changed.hours(), null);
            case TargetChanged changed -> then.with(changed);
            case ClockMet met -> then.with(pausedFor, hours, ClockState.MET);
            case ClockCancelled cancelled -> then.with(pausedFor, hours, ClockState.CANCELLED);
        };
    }

    /** What the clock shows at a moment that is not before its last change. */
    public ClockReading at(Instant moment) {
        Instant now = end != null ? last : notBeforeLast(moment);
        // The moment itself is judged too: a limit that is reached at it is reached.
        Span span = spanUntil(end != null ? last : now.plusNanos(1));
        Duration counted = elapsed.plus(worked(now));
        @Nullable Instant breachedAt = limit.judgedOver(span).reachedAt();
        return new ClockReading(
                state(breachedAt),
                target,
                counted,
                target.minus(counted),
                dueAt(breachedAt),
                breachedAt,
                end != null ? last : null,
                Mark.judgedOver(span, warnings).stream().map(this::warning).toList());
    }

    private ClockState state(@Nullable Instant breachedAt) {
        if (breachedAt != null) {
            return ClockState.BREACHED;
        }
        if (end != null) {
            return end;
        }
        return pausedFor != null ? ClockState.PAUSED : ClockState.RUNNING;
    }

    private @Nullable Instant dueAt(@Nullable Instant breachedAt) {
        if (breachedAt != null) {
            return breachedAt;
        }
        return end == ClockState.CANCELLED ? null : expected(limit);
    }

    private Warning warning(Mark mark) {
        boolean isReached = mark.reachedAt() != null;
        return new Warning(mark.share(), isReached || end != null ? mark.reachedAt() : expected(mark));
    }

    /** When a mark will be reached if nothing else happens. */
    private @Nullable Instant expected(Mark mark) {
        return pausedFor != null
                ? null
                : hours.due(last, mark.after().minus(elapsed)).orElse(null);
    }

    private Instant notBeforeLast(Instant instant) {
        return instant.isBefore(last) ? last : instant;
    }

    private Duration worked(Instant until) {
        return pausedFor != null ? Duration.ZERO : hours.elapsed(last, until);
    }

    private Span spanUntil(Instant to) {
        return new Span(last, to, elapsed, elapsed.plus(worked(to)), hours);
    }

    private Clock countedUntil(Instant instant) {
        Span span = spanUntil(instant);
        return new Clock(
                instant,
                span.after(),
                pausedFor,
                target,
                hours,
                limit.judgedOver(span),
                Mark.judgedOver(span, warnings),
                null);
    }

    private Clock with(@Nullable String newPausedFor, WorkingTime newHours, @Nullable ClockState newEnd) {
        return new Clock(last, elapsed, newPausedFor, target, newHours, limit, warnings, newEnd);
    }

    private Clock with(TargetChanged changed) {
        return new Clock(
                last,
                elapsed,
                pausedFor,
                changed.target(),
                hours,
                limit.under(changed.target()),
                Mark.of(changed.warnAt(), changed.target(), warnings),
                null);
    }
}
