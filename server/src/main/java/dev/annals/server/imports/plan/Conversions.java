package dev.annals.server.imports.plan;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refusal;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.server.imports.mapping.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Dates and numbers, from the form they have in the file to the plain one and on to values. */
final class Conversions {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(?:\\.[0-9]{1,20})?");
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private Conversions() {}

    static Refused refused(String path, RefusalCode code) {
        return refused(path, code, Map.of());
    }

    static Refused refused(String path, RefusalCode code, Map<String, String> values) {
        return new Refused(List.of(new Refusal(code, "/" + path.replace('.', '/'), values)));
    }

    /** A date in ISO form, a number with a decimal point, when the mapping says how they are written. */
    static String plain(Value value, String text, String path) {
        if (value.formatted() || value.plus() != null) {
            return date(value, text, path);
        }
        if (value.decimal() == '.' && value.group() == null) {
            return text;
        }
        String digits =
                value.group() == null ? text : text.replace(value.group().toString(), "");
        return digits.replace(value.decimal(), '.');
    }

    private static String date(Value value, String text, String path) {
        try {
            TemporalAccessor parsed =
                    value.format().parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (value.plus() == null) {
                return parsed.toString();
            }
            return LocalDate.from(parsed).plus(value.plus()).toString();
        } catch (DateTimeException noDate) {
            throw refused(path, ImportRefusal.BAD_DATE);
        }
    }

    static LocalDate date(String text, String path) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException noDate) {
            throw refused(path, ImportRefusal.BAD_DATE);
        }
    }

    /**
     * The instant of an effective time. A day without a time is meant as its noon, which is the same
     * day nearly everywhere; today, noon may lie ahead, so it is the day's beginning then.
     */
    static Instant instant(String text, ZoneId zone, Instant now) {
        Instant instant = parsed(text, zone, now);
        if (instant.isAfter(now)) {
            throw refused("at", CommonRefusal.OCCURRED_IN_FUTURE);
        }
        return instant;
    }

    private static Instant parsed(String text, ZoneId zone, Instant now) {
        try {
            if (text.length() <= 10) {
                LocalDate date = LocalDate.parse(text);
                Instant noon = date.atTime(NOON).atZone(zone).toInstant();
                boolean today = date.equals(LocalDate.ofInstant(now, zone));
                return today && noon.isAfter(now) ? date.atStartOfDay(zone).toInstant() : noon;
            }
            String iso = text.replace(' ', 'T');
            return iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
        } catch (DateTimeException noDate) {
            throw refused("at", ImportRefusal.BAD_DATE);
        }
    }

    static BigDecimal number(String text, String path) {
        if (!NUMBER.matcher(text).matches()) {
            throw refused(path, ImportRefusal.BAD_NUMBER);
        }
        return new BigDecimal(text);
    }

    /** The number as it would be read back from JSON, so that equal content is equal. */
    static Number jsonNumber(BigDecimal number) {
        if (number.scale() > 0) {
            return number;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException beyondInt) {
            return number.toBigIntegerExact();
        }
    }
}
