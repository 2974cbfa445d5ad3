package dev.annals.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** A moment as evidence writes it: in UTC, to the microsecond at most. */
final class Time {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int MOST_DIGITS = 6;
    private static final int BILLION = 1_000_000_000;

    private Time() {}

    static Instant parse(String text) {
        Json.require(hasForm(text));
        try {
            return instant(text);
        } catch (DateTimeException e) {
            throw Json.malformed();
        }
    }

    private static boolean hasForm(String text) {
        int last = text.length() - 1;
        if (last < FORM.length() || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            if (FORM.charAt(i) == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != FORM.charAt(i)) {
                return false;
            }
        }
        return last == FORM.length() || hasFraction(text, last);
    }

    private static boolean hasFraction(String text, int last) {
        int digits = last - FORM.length() - 1;
        if (text.charAt(FORM.length()) != '.' || digits < 1 || digits > MOST_DIGITS) {
            return false;
        }
        return text.substring(FORM.length() + 1, last).chars().allMatch(Time::isDigit);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Java takes ten times as long; it is asked about midnights at the end of a day and leap seconds. */
    private static Instant instant(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        return Instant.ofEpochSecond(day.toEpochDay() * 86_400 + hour * 3_600 + minute * 60 + second, nanos(text));
    }

    private static int nanos(String text) {
        int nanos = 0;
        int unit = BILLION;
        for (int i = FORM.length() + 1; i < text.length() - 1; i++) {
            unit /= 10;
            nanos += (text.charAt(i) - '0') * unit;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
