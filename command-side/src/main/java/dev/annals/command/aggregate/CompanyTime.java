package dev.annals.command.aggregate;

import dev.annals.api.MetaKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.axonframework.messaging.MetaData;

/** When a fact is true in the world, and which day that is where the company is. */
public record CompanyTime(Clock clock, ZoneId zone) {

    /** The time that the command states, now when it states none; to the microsecond, like all recorded times. */
    public Instant effective(MetaData metaData) {
        Instant time =
                metaData.get(MetaKeys.OCCURRED_AT) instanceof String stated ? Instant.parse(stated) : clock.instant();
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate effectiveDate(MetaData metaData) {
        return LocalDate.ofInstant(effective(metaData), zone);
    }
}
