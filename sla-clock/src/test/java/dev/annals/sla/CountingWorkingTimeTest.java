package dev.annals.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What elapses between two local times. March 2026 begins on a Sunday. */
class CountingWorkingTimeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a day from opening to closing           | office         | 2026-03-02T09:00 | 2026-03-02T17:00 | PT8H
            a day from midnight to midnight         | office         | 2026-03-02T00:00 | 2026-03-03T00:00 | PT8H
            closing time does not belong to it      | office         | 2026-03-02T17:00 | 2026-03-03T09:00 | PT0S
            before opening nothing counts           | office         | 2026-03-02T08:00 | 2026-03-02T10:00 | PT1H
            after closing nothing counts            | office         | 2026-03-02T16:00 | 2026-03-02T23:00 | PT1H
            over a weekend                          | office         | 2026-03-06T16:30 | 2026-03-09T09:30 | PT1H
            within a weekend                        | office         | 2026-03-07T10:00 | 2026-03-08T20:00 | PT0S
            a whole week                            | office         | 2026-03-02T00:00 | 2026-03-09T00:00 | PT40H
            no time at all                          | office         | 2026-03-02T10:00 | 2026-03-02T10:00 | PT0S
            backwards                               | office         | 2026-03-02T12:00 | 2026-03-02T10:00 | PT0S
            to the nanosecond                       | office         | 2026-03-02T16:59:59.999999999 | 2026-03-02T17:00:00.5 | PT0.000000001S
            nanoseconds on both sides               | office         | 2026-03-02T09:00:00.25 | 2026-03-02T10:00:00.125 | PT59M59.875S
            a whole year                            | office         | 2026-01-01T00:00 | 2027-01-01T00:00 | PT2088H
            a split day                             | lunch          | 2026-03-02T00:00 | 2026-03-03T00:00 | PT8H
            into the second half of a split day     | lunch          | 2026-03-02T12:00 | 2026-03-02T14:00 | PT1H
            in the lunch break                      | lunch          | 2026-03-02T12:30 | 2026-03-02T13:30 | PT0S
            windows that touch are one              | touching       | 2026-03-02T11:00 | 2026-03-02T12:30 | PT1H30M
            a window may end at midnight            | late           | 2026-03-02T23:00 | 2026-03-03T00:00 | PT1H
            over midnight                           | late           | 2026-03-02T23:00 | 2026-03-03T01:00 | PT2H
            holidays in a row and a short day       | christmas      | 2025-12-24T09:00 | 2025-12-29T10:00 | PT4H
            a holiday                               | christmas      | 2026-01-01T00:00 | 2026-01-02T00:00 | PT0S
            an exception closes a weekday           | moved          | 2026-03-04T00:00 | 2026-03-05T00:00 | PT0S
            an exception wins over a holiday        | moved          | 2026-03-05T00:00 | 2026-03-06T00:00 | PT2H
            an exception opens a Saturday           | moved          | 2026-03-07T00:00 | 2026-03-08T00:00 | PT4H
            29 February is a day                    | office         | 2028-02-28T17:00 | 2028-03-01T09:00 | PT8H
            29 February only where there is one     | office         | 2026-02-27T17:00 | 2026-03-02T09:00 | PT0S
            29 February as an exception             | leapYears      | 2024-01-01T00:00 | 2029-01-01T00:00 | PT2H
            a spring day has 23 hours               | berlinAlways   | 2026-03-29T00:00 | 2026-03-30T00:00 | PT23H
            an autumn day has 25 hours              | berlinAlways   | 2026-10-25T00:00 | 2026-10-26T00:00 | PT25H
            a spring day in New York                | newYorkAlways  | 2026-03-08T00:00 | 2026-03-09T00:00 | PT23H
            an autumn day in New York               | newYorkAlways  | 2026-11-01T00:00 | 2026-11-02T00:00 | PT25H
            half an hour forward on Lord Howe       | lordHoweAlways | 2026-10-04T00:00 | 2026-10-05T00:00 | PT23H30M
            half an hour back on Lord Howe          | lordHoweAlways | 2026-04-05T00:00 | 2026-04-06T00:00 | PT24H30M
            a day that Samoa left out               | apiaAlways     | 2011-12-29T00:00 | 2011-12-31T00:00 | PT24H
            a day without midnight                  | saoPauloAlways | 2018-11-03T12:00 | 2018-11-04T12:00 | PT23H
            opening in a gap at midnight            | saoPauloNights | 2018-11-03T12:00 | 2018-11-04T12:00 | PT1H
            a night shift in spring                 | night          | 2026-03-28T22:00 | 2026-03-29T06:00 | PT7H
            a night shift in autumn                 | night          | 2026-10-24T22:00 | 2026-10-25T06:00 | PT9H
            clocks change outside office hours      | office         | 2026-03-27T16:00 | 2026-03-30T10:00 | PT2H
            opening within the gap                  | sundayFromGap  | 2026-03-08T00:00 | 2026-03-09T00:00 | PT30M
            windows within the gap                  | sundayInGap    | 2026-03-08T00:00 | 2026-03-09T00:00 | PT0S
            the same windows a week later           | sundayInGap    | 2026-03-15T00:00 | 2026-03-16T00:00 | PT1H
            closing within the gap                  | sundayToGap    | 2026-03-08T00:00 | 2026-03-09T00:00 | PT30M
            closing before the hour comes again     | sundayFirstHalf| 2026-11-01T00:00 | 2026-11-02T00:00 | PT30M
            a window that is the repeated hour      | sundayOne      | 2026-11-01T00:00 | 2026-11-02T00:00 | PT2H
            only the second time of that hour       | sundayOne      | 2026-11-01T01:00-05:00 | 2026-11-01T02:00-05:00 | PT1H
            opening in the hour that comes twice    | sundayHalfPast | 2026-11-01T00:00 | 2026-11-02T00:00 | PT2H30M
            a zone with odd minutes                 | kathmandu      | 2026-03-02T03:15Z | 2026-03-02T11:15Z | PT8H
            spring festival with a moved Saturday   | spring2026     | 2026-02-13T18:00 | 2026-02-24T09:00 | PT9H
            the second moved Saturday               | spring2026     | 2026-02-27T17:00 | 2026-03-02T10:00 | PT11H
            never open                              | closed         | 2020-01-01T00:00 | 2030-01-01T00:00 | PT0S
            open for the last time                  | lastDay        | 2020-01-01T00:00 | 2030-01-01T00:00 | PT1H
            without a calendar all time counts      | clockRound     | 2026-03-28T12:00 | 2026-03-30T12:30 | PT48H30M
            without a calendar, backwards           | clockRound     | 2026-03-28T12:00 | 2026-03-28T11:00 | PT0S
            """)
    void elapses(String name, Hours hours, String from, String to, Duration expected) {
        assertThat(hours.time().elapsed(hours.instant(from), hours.instant(to))).isEqualTo(expected);
    }

    @Test
    void it_does_not_matter_which_years_were_asked_about_before() {
        WorkingTime time = WorkingTime.of(Hours.office.calendar());
        Instant from = Instant.parse("2026-03-02T00:00:00Z");
        Instant to = Instant.parse("2026-03-09T00:00:00Z");
        for (int year : new int[] {2026, 2030, 1999, 2026, 1801, 2198}) {
            time.elapsed(from.plus(Duration.ofDays(365L * (year - 2026))), from);
            time.elapsed(from, from.plus(Duration.ofDays(365L * (year - 2026))));
            assertThat(time.elapsed(from, to)).isEqualTo(Duration.ofHours(40));
        }
    }

    @Test
    void instants_that_no_ticket_has_are_refused() {
        Instant now = Instant.parse("2026-03-02T00:00:00Z");
        for (Hours hours : new Hours[] {Hours.office, Hours.clockRound}) {
            for (Instant far : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("2200-01-01T00:00:00Z")}) {
                assertThat(refusal(() -> hours.time().elapsed(now, far))).isEqualTo(CommonRefusal.OUT_OF_RANGE);
                assertThat(refusal(() -> hours.time().due(far, Duration.ofHours(1))))
                        .isEqualTo(CommonRefusal.OUT_OF_RANGE);
            }
        }
    }

    private static Object refusal(Runnable question) {
        return catchThrowableOfType(Refused.class, question::run).code();
    }
}
