package dev.annals.server.export;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.journal.JournalReader;
import dev.annals.server.http.PointInTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a period is asked for with into positions. */
@Component
class Period {
    private final JournalReader journal;
    private final Clock clock;

    Period(JournalReader journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param after the position before the first
     * @param upTo the last position
     */
    record Positions(long after, long upTo) {}

    /**
     * @param from the first position, or the instant at or after which it was recorded; the beginning when absent
     * @param to the last position, or the instant before which it was recorded; the moment of the answer when absent
     * @param asOf the moment of the answer, which the period cannot go beyond
     */
    Positions of(@Nullable String from, @Nullable String to, AsOf asOf) {
        long head = journal.head();
        long end = end(asOf, head);
        long after = from == null ? 0 : before("from", from, head);
        long upTo = to == null ? end : last("to", to, head);
        if (upTo > end) {
            throw Refused.at("/to", QueryRefusal.AS_OF_IN_FUTURE);
        }
        if (after > upTo || reversed(from, to)) {
            throw Refused.at("/to", CommonRefusal.RANGE_REVERSED);
        }
        return new Positions(after, upTo);
    }

    private long end(AsOf asOf, long head) {
        long end = switch (asOf) {
            case AsOf.Now now -> head;
            case AsOf.AtPosition at -> known("asOf", at.position(), head);
            case AsOf.AtInstant at -> known("asOf", recordedBy("asOf", at.instant()), head);
            case AsOf.InWorkspace in -> throw inWorkspace();
        };
        if (end == 0 && !(asOf instanceof AsOf.Now)) {
            throw Refused.at("/asOf", QueryRefusal.AS_OF_BEFORE_FIRST_EVENT);
        }
        return end;
    }

    private long before(String name, String text, long head) {
        return switch (PointInTime.of(name, text)) {
            case AsOf.AtPosition at -> Math.max(1, known(name, at.position(), head)) - 1;
            case AsOf.AtInstant at -> Math.min(head, recordedBefore(name, at.instant()));
            case AsOf.Now now -> head;
            case AsOf.InWorkspace in -> throw inWorkspace();
        };
    }

    private long last(String name, String text, long head) {
        return switch (PointInTime.of(name, text)) {
            case AsOf.AtPosition at -> known(name, at.position(), head);
            case AsOf.AtInstant at -> Math.min(head, recordedBefore(name, at.instant()));
            case AsOf.Now now -> head;
            case AsOf.InWorkspace in -> throw inWorkspace();
        };
    }

    /** What is exported is what was recorded. */
    private static Refused inWorkspace() {
        return Refused.because(QueryRefusal.NOT_IN_WORKSPACE);
    }

    private static long known(String name, long position, long head) {
        if (position > head) {
            throw Refused.at("/" + name, QueryRefusal.AS_OF_IN_FUTURE);
        }
        return position;
    }

    private long recordedBefore(String name, Instant instant) {
        // Recorded times are whole microseconds.
        Instant rounded = instant.truncatedTo(ChronoUnit.MICROS);
        return recordedBy(name, rounded.equals(instant) ? rounded.minus(1, ChronoUnit.MICROS) : rounded);
    }

    private long recordedBy(String name, Instant instant) {
        if (instant.isAfter(clock.instant())) {
            throw Refused.at("/" + name, QueryRefusal.AS_OF_IN_FUTURE);
        }
        return journal.positionAt(instant);
    }

    /** Between two instants in the wrong order may lie no event at all. */
    private static boolean reversed(@Nullable String from, @Nullable String to) {
        return from != null
                && to != null
                && PointInTime.of("from", from) instanceof AsOf.AtInstant first
                && PointInTime.of("to", to) instanceof AsOf.AtInstant second
                && first.instant().isAfter(second.instant());
    }
}
