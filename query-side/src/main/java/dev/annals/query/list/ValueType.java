package dev.annals.query.list;

import dev.annals.api.Refused;
import dev.annals.api.Text;
import dev.annals.api.query.QueryRefusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What values of a column are, as they stand in a URL and in PostgreSQL. */
public enum ValueType {
    TEXT("text", text -> text),
    UUID("uuid", java.util.UUID::fromString),
    NUMBER("numeric", ValueType::number),
    BOOLEAN("boolean", ValueType::bool),
    DATE("date", ValueType::date),
    INSTANT("timestamptz", text -> instant(text).atOffset(ZoneOffset.UTC)),
    /** A position or version. */
    POSITION("bigint", Long::valueOf),
    /** An address kept in lower case. */
    EMAIL("text", text -> text.toLowerCase(Locale.ROOT)),
    /** A number kept in E.164, however it is written. */
    PHONE("text", text -> "+" + text.replaceAll("[^0-9]", "")),
    /** A column of several texts: a filter finds rows that have one of the values. */
    TEXTS("text[]", text -> text),
    /** The same, kept in the form in which names are compared. */
    NAMES("text[]", Text::key);

    // What PostgreSQL can hold and a four-digit year can say.
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int MAX_NUMBER = 40;

    private final String sqlType;
    private final Function<String, Object> parser;

    ValueType(String sqlType, Function<String, Object> parser) {
        this.sqlType = sqlType;
        this.parser = parser;
    }

    String sqlType() {
        return sqlType;
    }

    /** Whether a row has several of them. */
    boolean isMany() {
        return this == TEXTS || this == NAMES;
    }

    /** The value of a filter; one of another type is refused under the field's name. */
    Object parse(String field, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw Refused.because(QueryRefusal.BAD_FILTER_VALUE, Map.of("field", field));
        }
    }

    /** A value of a row as {@link #parse} reads it. */
    @Nullable
    String read(ResultSet row, String column) throws SQLException {
        Object value = switch (this) {
            case INSTANT -> row.getObject(column, OffsetDateTime.class);
            case BOOLEAN -> row.getObject(column, Boolean.class);
            default -> row.getString(column);
        };
        return value == null ? null : value.toString();
    }

    private static BigDecimal number(String text) {
        if (text.length() > MAX_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new IllegalArgumentException();
        }
        return new BigDecimal(text);
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static LocalDate date(String text) {
        return inRange(LocalDate.parse(text));
    }

    private static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        inRange(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new IllegalArgumentException();
        }
        return date;
    }
}
