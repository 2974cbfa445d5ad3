package dev.annals.sla;

import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What has to happen to a clock so that it agrees with where its ticket stands. */
public sealed interface ClockStep {
    SlaClock clock();

    /** It begins. */
    record Start(SlaClock clock, ClockTerms terms) implements ClockStep {}

    /** It waits. */
    record Pause(SlaClock clock, String pausedFor) implements ClockStep {}

    /** It goes on. */
    record Resume(SlaClock clock) implements ClockStep {}

    /** It is measured by something else. */
    record Retarget(SlaClock clock, ClockTerms terms) implements ClockStep {}

    /** It ends, met or cancelled. */
    record End(SlaClock clock, ClockState end) implements ClockStep {}

    /**
     * The steps to where a ticket stands now. After them there are none.
     *
     * @param open the clock of a kind that has begun and not ended
     */
    static List<ClockStep> to(Standing standing, SlaTerms terms, Function<SlaClock, @Nullable ClockTrack> open) {
        List<ClockStep> steps = new ArrayList<>();
        for (SlaClock clock : SlaClock.values()) {
            ClockTerms target = terms.targets().get(clock);
            ClockTrack track = open.apply(clock);
            if (track != null && !standing.waitsFor(clock)) {
                steps.add(new End(clock, standing.endOf(clock)));
            } else if (track != null && target == null) {
                steps.add(new End(clock, ClockState.CANCELLED));
            } else if (target != null && standing.waitsFor(clock)) {
                steps.addAll(goOn(clock, target, standing.pauses(terms), track));
            }
        }
        return steps;
    }

    private static List<ClockStep> goOn(
            SlaClock clock, ClockTerms target, @Nullable String pause, @Nullable ClockTrack track) {
        List<ClockStep> steps = new ArrayList<>();
        if (track == null) {
            steps.add(new Start(clock, target));
        } else if (!track.terms().areAs(target)) {
            steps.add(new Retarget(clock, target));
        }
        String pausedFor = track == null ? null : track.pausedFor();
        if (!Objects.equals(pause, pausedFor)) {
            steps.add(pause == null ? new Resume(clock) : new Pause(clock, pause));
        }
        return steps;
    }
}
