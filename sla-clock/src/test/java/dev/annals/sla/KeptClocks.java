package dev.annals.sla;

import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The open clocks of one ticket, to which steps are applied as they come. */
final class KeptClocks {
    /** A target for every clock; a hold pauses. */
    static final SlaTerms GOLD = terms(1, "PT8H", SlaClock.values());

    private final Map<SlaClock, ClockTrack> open = new EnumMap<>(SlaClock.class);

    static SlaTerms terms(long version, String target, SlaClock... clocks) {
        Map<SlaClock, ClockTerms> targets = new EnumMap<>(SlaClock.class);
        for (SlaClock clock : clocks) {
            targets.put(
                    clock,
                    new ClockTerms(
                            new UUID(6, 1),
                            version,
                            Duration.parse(target),
                            null,
                            null,
                            List.of(new BigDecimal("0.5"))));
        }
        return new SlaTerms(targets, Set.of(TicketState.ON_HOLD));
    }

    /** Those of a ticket that was told these words under these terms. */
    static KeptClocks after(String words, SlaTerms terms) {
        KeptClocks clocks = new KeptClocks();
        Standing standing = Standing.NEW;
        for (var event : Told.events(words)) {
            standing = standing.after(event);
            clocks.settle(standing, terms);
        }
        return clocks;
    }

    List<ClockStep> steps(Standing standing, SlaTerms terms) {
        return ClockStep.to(standing, terms, open::get);
    }

    void settle(Standing standing, SlaTerms terms) {
        steps(standing, terms).forEach(this::take);
    }

    /** Only what is there can change or end, and only what is not there begin. */
    private void take(ClockStep step) {
        SlaClock clock = step.clock();
        ClockTrack track = open.get(clock);
        if ((step instanceof ClockStep.Start) != (track == null)) {
            throw new AssertionError(step + " to " + track);
        }
        switch (step) {
            case ClockStep.Start start -> open.put(clock, ClockTrack.started(clock, 1, start.terms(), Instant.EPOCH));
            case ClockStep.End _ -> open.remove(clock);
            default -> open.put(clock, track.after(step, Instant.EPOCH));
        }
    }

    /** As in {@code FIRST_RESPONSE MET, RESOLUTION paused for ON_HOLD}, or {@code -} where there is none. */
    static String text(List<ClockStep> steps) {
        return steps.isEmpty() ? "-" : steps.stream().map(KeptClocks::text).collect(Collectors.joining(", "));
    }

    private static String text(ClockStep step) {
        return step.clock()
                + switch (step) {
                    case ClockStep.Start start -> " starts " + start.terms().target();
                    case ClockStep.Pause pause -> " paused for " + pause.pausedFor();
                    case ClockStep.Resume _ -> " resumes";
                    case ClockStep.Retarget retarget ->
                        " now " + retarget.terms().target();
                    case ClockStep.End end -> " " + end.end();
                };
    }
}
