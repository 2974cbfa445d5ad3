package dev.annals.sla;

import dev.annals.api.sla.SlaClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Argues a ticket's clocks again, from where it stood: what they would have been if other terms had been in force. */
public final class Argument {
    private final SlaTerms terms;
    private final Map<SlaClock, ClockTrack> open = new EnumMap<>(SlaClock.class);
    private final Map<SlaClock, Integer> numbers = new EnumMap<>(SlaClock.class);
    private final List<ClockTrack> ended = new ArrayList<>();

    /** Where a ticket stood from an instant on. */
    public record Moment(Instant at, Standing standing) {}

    private Argument(SlaTerms terms) {
        this.terms = terms;
    }

    /**
     * The clocks that there would have been, by their start.
     *
     * @param moments in order of what happened; one dated before the last counts as having happened at it
     * @param terms in force all the time
     */
    public static List<ClockTrack> of(List<Moment> moments, SlaTerms terms) {
        Argument argument = new Argument(terms);
        Instant last = Instant.MIN;
        for (Moment moment : moments) {
            last = moment.at().isBefore(last) ? last : moment.at();
            argument.hear(moment.standing(), last);
        }
        List<ClockTrack> all = new ArrayList<>(argument.ended);
        all.addAll(argument.open.values());
        all.sort(Comparator.comparing(ClockTrack::startedAt).thenComparing(ClockTrack::clock));
        return all;
    }

    private void hear(Standing standing, Instant at) {
        for (ClockStep step : ClockStep.to(standing, terms, open::get)) {
            SlaClock clock = step.clock();
            switch (step) {
                case ClockStep.Start start ->
                    open.put(
                            clock, ClockTrack.started(clock, numbers.merge(clock, 1, Integer::sum), start.terms(), at));
                case ClockStep.End _ ->
                    ended.add(Objects.requireNonNull(open.remove(clock)).after(step, at));
                default -> open.computeIfPresent(clock, (kind, track) -> track.after(step, at));
            }
        }
    }
}
