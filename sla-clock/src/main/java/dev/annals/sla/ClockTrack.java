package dev.annals.sla;

import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one clock of a ticket, as data: aggregates and read models keep it, and make a
 * {@link ClockHistory} of it when somebody asks what the clock shows.
 *
 * @param number counts the ticket's clocks of this kind from 1
 * @param terms in force now
 * @param pausedFor why it is paused now
 * @param entries in order, the first being its start
 */
public record ClockTrack(
        SlaClock clock,
        int number,
        ClockTerms terms,
        @Nullable String pausedFor,
        List<Entry> entries) {

    public ClockTrack {
        entries = List.copyOf(entries);
    }

    /**
     * One thing that happened to it.
     *
     * @param terms on its start and when they changed
     * @param pausedFor on a pause
     * @param end on its end, met or cancelled
     */
    public record Entry(
            Instant at,
            @Nullable ClockTerms terms,
            @Nullable String pausedFor,
            @Nullable ClockState end) {}

    public static ClockTrack started(SlaClock clock, int number, ClockTerms terms, Instant at) {
        return new ClockTrack(clock, number, terms, null, List.of(new Entry(at, terms, null, null)));
    }

    public ClockTrack paused(String why, Instant at) {
        return with(terms, why, new Entry(at, null, why, null));
    }

    public ClockTrack resumed(Instant at) {
        return with(terms, null, new Entry(at, null, null, null));
    }

    public ClockTrack under(ClockTerms changed, Instant at) {
        return with(changed, pausedFor, new Entry(at, changed, null, null));
    }

    public ClockTrack ended(ClockState end, Instant at) {
        return with(terms, pausedFor, new Entry(at, null, null, end));
    }

    public ClockTrack after(ClockStep step, Instant at) {
        return switch (step) {
            case ClockStep.Pause pause -> paused(pause.pausedFor(), at);
            case ClockStep.Resume _ -> resumed(at);
            case ClockStep.Retarget retarget -> under(retarget.terms(), at);
            case ClockStep.End end -> ended(end.end(), at);
            case ClockStep.Start start -> throw new IllegalArgumentException("started already: " + start);
        };
    }

    private ClockTrack with(ClockTerms now, @Nullable String why, Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new ClockTrack(clock, number, now, why, more);
    }

    public Instant startedAt() {
        return entries.getFirst().at();
    }

    /** @param hours the working time of a version of a calendar */
    public ClockHistory history(Function<ClockTerms, WorkingTime> hours) {
        ClockTerms first = Objects.requireNonNull(entries.getFirst().terms());
        List<ClockChange> changes = new ArrayList<>();
        entries.stream().skip(1).forEach(entry -> changes.addAll(changes(entry, hours)));
        return new ClockHistory(
                new ClockStarted(startedAt(), first.target(), hours.apply(first), first.warnAt()), changes);
    }

    private static List<ClockChange> changes(Entry entry, Function<ClockTerms, WorkingTime> hours) {
        ClockTerms terms = entry.terms();
        if (terms != null) {
            return List.of(
                    new CalendarChanged(entry.at(), hours.apply(terms)),
                    new TargetChanged(entry.at(), terms.target(), terms.warnAt()));
        }
        if (entry.pausedFor() != null) {
            return List.of(new ClockPaused(entry.at(), entry.pausedFor()));
        }
        if (entry.end() != null) {
            return List.of(entry.end() == ClockState.MET ? new ClockMet(entry.at()) : new ClockCancelled(entry.at()));
        }
        return List.of(new ClockResumed(entry.at()));
    }
}
