package dev.annals.command.ticket;

import dev.annals.api.sla.ClockMark;
import dev.annals.api.sla.ClockTerms;
import dev.annals.sla.ClockReading;
import dev.annals.sla.ClockTrack;
import dev.annals.sla.Warning;
import dev.annals.sla.WorkingTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A clock of a ticket that has begun and not ended.
 *
 * @param recorded the shares of its target whose passing is recorded; 1 is the breach
 */
record OpenClock(UUID clockId, ClockTrack track, List<BigDecimal> recorded) {

    OpenClock with(ClockTrack now) {
        return new OpenClock(clockId, now, recorded);
    }

    OpenClock recorded(BigDecimal share) {
        return new OpenClock(
                clockId,
                track,
                Stream.concat(recorded.stream(), Stream.of(share)).toList());
    }

    boolean isBreached() {
        return recorded.contains(BigDecimal.ONE);
    }

    ClockReading at(Instant moment, Function<ClockTerms, WorkingTime> hours) {
        return track.history(hours).clock().at(moment);
    }

    /** The marks that are not recorded, passed or ahead, as far as they are known at a moment. */
    List<ClockMark> marks(Instant moment, Function<ClockTerms, WorkingTime> hours) {
        ClockReading reading = at(moment, hours);
        List<ClockMark> marks = new ArrayList<>();
        for (Warning warning : reading.warnings()) {
            if (warning.at() != null) {
                marks.add(new ClockMark(warning.share(), warning.at()));
            }
        }
        if (reading.dueAt() != null) {
            marks.add(new ClockMark(BigDecimal.ONE, reading.dueAt()));
        }
        marks.removeIf(mark -> recorded.contains(mark.share()));
        return marks;
    }
}
