package dev.annals.api.segment;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.UUID;

/** Which values a field is compared with. */
final class ValueCheck {
    private static final BigDecimal MOST = new BigDecimal(1_000_000_000);

    private final Check check;

    ValueCheck(Check check) {
        this.check = check;
    }

    /** The value as it is kept; what is refused is answered as it was. */
    Object checked(String pointer, Object value, RuleField field, Operator operator) {
        return switch (field.type()) {
            case TEXT, TAGS -> value instanceof String text ? text(pointer, text) : bad(pointer, value);
            case CHOICE -> value instanceof String word && field.allows(word) ? word : bad(pointer, value);
            case ID -> value instanceof String id ? id(pointer, id) : bad(pointer, value);
            case DAY_OF_YEAR -> value instanceof String day ? day(pointer, day) : bad(pointer, value);
            case TIME -> value instanceof String time ? time(pointer, time, operator) : bad(pointer, value);
            case COUNT -> value instanceof BigDecimal n && isCount(n) ? n : bad(pointer, value);
            case MONEY -> value instanceof Money money ? check.money(pointer, money) : bad(pointer, value);
            case CONSENT -> value instanceof Boolean ? value : bad(pointer, value);
            case CUSTOM -> custom(pointer, value, operator);
            case PRESENCE -> bad(pointer, value);
        };
    }

    /** A range does not end before it starts, but for one of days of the year. */
    void range(String pointer, Object from, Object to, RuleField field) {
        switch (field.type()) {
            case COUNT, CUSTOM -> number(pointer, from, to);
            case MONEY -> money(pointer, from, to);
            case TIME -> time(pointer, from, to);
            default -> {}
        }
    }

    private Object text(String pointer, String text) {
        return check.line(pointer, text, SegmentLimits.TEXT);
    }

    private Object id(String pointer, String id) {
        try {
            String canonical = UUID.fromString(id).toString();
            return canonical.equalsIgnoreCase(id) ? canonical : bad(pointer, id);
        } catch (IllegalArgumentException notAnId) {
            return bad(pointer, id);
        }
    }

    private Object day(String pointer, String day) {
        try {
            return MonthDay.parse(day).toString();
        } catch (DateTimeException notADay) {
            return bad(pointer, day);
        }
    }

    private Object time(String pointer, String time, Operator operator) {
        try {
            if (operator == Operator.OLDER_THAN || operator == Operator.WITHIN) {
                Span.parse(time);
            } else {
                check.instant(pointer, RuleTime.parse(time).from(ZoneOffset.UTC));
            }
            return time;
        } catch (DateTimeException | ArithmeticException notATime) {
            return bad(pointer, time);
        }
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() >= 0 && number.scale() == 0 && number.compareTo(MOST) <= 0;
    }

    private Object custom(String pointer, Object value, Operator operator) {
        boolean allowed = switch (operator) {
            case CONTAINS, STARTS_WITH -> value instanceof String;
            case LESS_THAN, AT_MOST, GREATER_THAN, AT_LEAST, BETWEEN -> isNumber(value);
            default -> value instanceof String || value instanceof Boolean || isNumber(value);
        };
        if (!allowed) {
            return bad(pointer, value);
        }
        return value instanceof String text ? text(pointer, text) : value;
    }

    private static boolean isNumber(Object value) {
        return value instanceof BigDecimal number
                && number.precision() <= SegmentLimits.DIGITS
                && Math.abs((long) number.scale()) <= SegmentLimits.DIGITS;
    }

    private void number(String pointer, Object from, Object to) {
        if (from instanceof BigDecimal first && to instanceof BigDecimal last && last.compareTo(first) < 0) {
            check.refuse(pointer, CommonRefusal.RANGE_REVERSED);
        }
    }

    private void money(String pointer, Object from, Object to) {
        if (from instanceof Money first && to instanceof Money last) {
            if (!first.currency().equals(last.currency())) {
                bad(pointer, to);
            } else {
                number(pointer, first.amount(), last.amount());
            }
        }
    }

    private void time(String pointer, Object from, Object to) {
        if (from instanceof String first && to instanceof String last) {
            try {
                Instant start = RuleTime.parse(first).from(ZoneOffset.UTC);
                if (RuleTime.parse(last).from(ZoneOffset.UTC).isBefore(start)) {
                    check.refuse(pointer, CommonRefusal.RANGE_REVERSED);
                }
            } catch (DateTimeException refusedAlready) {
                // Each value has been looked at by itself.
            }
        }
    }

    private Object bad(String pointer, Object value) {
        check.refuse(pointer, SegmentRefusal.BAD_RULE_VALUE);
        return value;
    }
}
