package dev.annals.query.world;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Point;
import dev.annals.api.query.QueryRefusal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two moments of the history, for questions about what became different between them. Such a question reads the versions of
 * rows at both positions, so it names tables with their schema instead of looking through the views of one world.
 */
public record Span(Point from, Point to) {
    /**
     * @param to the moment of the answer when absent
     * @param asOf the moment of the answer, which nothing asked about may come after
     */
    public static Span of(Worlds worlds, AsOf from, @Nullable AsOf to, AsOf asOf) {
        Point start = point(worlds, from, "/from");
        Point end = to == null ? point(worlds, asOf, "/asOf") : point(worlds, to, "/to");
        if (to != null && !(asOf.moment() instanceof AsOf.Now)) {
            notAfter(end, point(worlds, asOf, "/asOf"));
        }
        boolean reversed = start.position() > end.position()
                || to instanceof AsOf.AtInstant && start.instant().isAfter(end.instant());
        if (reversed) {
            throw Refused.at("/to", CommonRefusal.RANGE_REVERSED);
        }
        return new Span(start, new Point(end.position(), later(start.instant(), end.instant())));
    }

    /** Asks in the world of the second moment. */
    public <R> Answer<R> ask(Worlds worlds, Function<World, R> question) {
        Answer<R> answer = worlds.ask(new AsOf.AtPosition(to.position()), question);
        return new Answer<>(answer.body(), answer.position(), to.instant());
    }

    private static void notAfter(Point end, Point asOf) {
        if (end.position() > asOf.position()) {
            throw Refused.at("/to", QueryRefusal.AS_OF_IN_FUTURE);
        }
    }

    /** Nothing was recorded since the first moment, so the last event may be older than an instant that was asked for. */
    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** Where the history stood at a moment; refuses like {@link Worlds#ask}. */
    public static Point point(Worlds worlds, AsOf moment) {
        Answer<Boolean> there = worlds.ask(moment, world -> true);
        return new Point(there.position(), there.instant());
    }

    private static Point point(Worlds worlds, AsOf moment, String pointer) {
        try {
            return point(worlds, moment);
        } catch (Refused refused) {
            throw Refused.at(pointer, refused.code());
        }
    }
}
