package dev.annals.query.segments;

import dev.annals.api.segment.RuleTime;
import dev.annals.api.segment.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * From when and where a rule looks at time.
 *
 * @param moment that is asked about
 * @param zone of the company, which decides what day it is
 */
record Today(Instant moment, ZoneId zone) {
    LocalDate date() {
        return LocalDate.ofInstant(moment, zone);
    }

    OffsetDateTime now() {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** When it was so long ago. */
    OffsetDateTime ago(String span) {
        return Span.parse(span).before(moment, zone).atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime from(String time) {
        return RuleTime.parse(time).from(zone).atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime until(String time) {
        return RuleTime.parse(time).until(zone).atOffset(ZoneOffset.UTC);
    }
}
