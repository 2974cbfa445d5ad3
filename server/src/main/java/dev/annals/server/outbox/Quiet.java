package dev.annals.server.outbox;

import dev.annals.api.sending.QuietTimes;
import dev.annals.content.sending.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a message may reach its reader, by the clock on the reader's wall.
 *
 * @param hours in which none does
 * @param company zone of those of whom none is known
 */
record Quiet(@Nullable QuietHours hours, ZoneId company) {
    static Quiet of(@Nullable QuietTimes times, ZoneId company) {
        return new Quiet(
                times == null ? null : new QuietHours(LocalTime.parse(times.from()), LocalTime.parse(times.to())),
                company);
    }

    /** This instant, or the first one after it at which it is not quiet. */
    Instant earliest(Letter letter, Instant at) {
        if (hours == null || letter.reader() == null) {
            return at;
        }
        String zone = letter.reader().zone();
        return hours.earliest(at, zone == null ? company : ZoneId.of(zone));
    }
}
