package dev.annals.api.sla;

import dev.annals.api.Check;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The earliest instant at which so much working time of a calendar has passed. Refused with NOT_FOUND when there
 * is no such calendar at that moment.
 *
 * @param from between 1800 and 2199
 * @param target working time; {@code from} itself answers one of zero or less
 * @param asOf whose calendar counts, not whose present
 */
public record GetDueTime(UUID calendarId, Instant from, Duration target, AsOf asOf) implements Query<DueTime> {
    public GetDueTime {
        Check check = new Check();
        check.instant("from", from);
        check.done();
    }
}
