package dev.annals.api.sla;

import dev.annals.api.Check;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.time.Instant;
import java.util.UUID;

/**
 * The working time of a calendar between two instants, zero when {@code to} is not after {@code from}. Refused with
 * NOT_FOUND when there is no such calendar at that moment.
 *
 * @param from between 1800 and 2199
 * @param to likewise; does not count any more
 * @param asOf whose calendar counts, not whose present
 */
public record GetElapsedTime(UUID calendarId, Instant from, Instant to, AsOf asOf) implements Query<ElapsedTime> {
    public GetElapsedTime {
        Check check = new Check();
        check.instant("from", from);
        check.instant("to", to);
        check.done();
    }
}
