package dev.annals.query.world;

import dev.annals.api.query.AsOf;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** At which moment a question reads what goes on by itself after the last event, as clocks do. */
public final class Moment {
    private Moment() {}

    /**
     * Now is now, to the microsecond like all recorded times. It is never before what is known: a clock may have been
     * set back, or be behind the one of the server that recorded it.
     *
     * @param known the instant of the world that answers
     */
    public static Instant of(AsOf asOf, Instant known, Clock clock) {
        if (!(asOf instanceof AsOf.Now)) {
            return known;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(known) ? known : now;
    }
}
