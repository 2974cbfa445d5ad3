package dev.annals.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The earliest instant at which a target has passed; {@code never} when there is none. */
class FindingTheDueTimeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            half of it on Friday                    | office         | 2026-03-06T16:30 | PT1H  | 2026-03-09T09:30
            from one day into the next              | longOffice     | 2026-03-02T17:00 | PT4H  | 2026-03-03T11:00
            a day's work over a weekend             | office         | 2026-03-06T16:00 | PT8H  | 2026-03-09T16:00
            a full day is due at closing time       | office         | 2026-03-02T09:00 | PT8H  | 2026-03-02T17:00
            a moment more is due the next morning   | office         | 2026-03-02T09:00 | PT8H0.000000001S | 2026-03-03T09:00:00.000000001
            a moment less is due before closing     | office         | 2026-03-02T09:00 | PT7H59M59.999999999S | 2026-03-02T16:59:59.999999999
            the rest of Friday is due on Friday     | office         | 2026-03-06T12:00 | PT5H  | 2026-03-06T17:00
            from closing time                       | office         | 2026-03-02T17:00 | PT8H  | 2026-03-03T17:00
            from before opening                     | office         | 2026-03-02T06:00 | PT1H  | 2026-03-02T10:00
            from a weekend                          | office         | 2026-03-07T12:00 | PT15M | 2026-03-09T09:15
            no time is due at once                  | office         | 2026-03-07T12:00 | PT0S  | 2026-03-07T12:00
            less than no time is due at once        | office         | 2026-03-07T12:00 | PT-1H | 2026-03-07T12:00
            a working week                          | office         | 2026-03-02T09:00 | PT40H | 2026-03-06T17:00
            a working year                          | office         | 2026-01-01T00:00 | PT2088H | 2026-12-31T17:00
            before the lunch break                  | lunch          | 2026-03-02T08:30 | PT4H  | 2026-03-02T12:30
            after the lunch break                   | lunch          | 2026-03-02T12:00 | PT1H  | 2026-03-02T14:00
            from the lunch break                    | lunch          | 2026-03-02T13:00 | PT1H  | 2026-03-02T14:30
            over midnight                           | late           | 2026-03-02T23:30 | PT1H  | 2026-03-03T00:30
            due at midnight                         | late           | 2026-03-02T18:00 | PT6H  | 2026-03-03T00:00
            over holidays in a row                  | christmas      | 2025-12-24T11:00 | PT2H  | 2025-12-29T10:00
            on a moved Saturday                     | moved          | 2026-03-06T16:00 | PT2H  | 2026-03-07T11:00
            past a closed weekday                   | moved          | 2026-03-03T16:30 | PT1H  | 2026-03-05T13:30
            on 29 February                          | office         | 2028-02-28T16:00 | PT2H  | 2028-02-29T10:00
            over four years to a leap day           | leapYears      | 2024-02-29T09:30 | PT1H  | 2028-02-29T09:30
            24 hours over a spring night            | berlinAlways   | 2026-03-28T12:00 | PT24H | 2026-03-29T13:00
            24 hours over an autumn night           | berlinAlways   | 2026-10-24T12:00 | PT24H | 2026-10-25T11:00
            in the first of two equal hours         | berlinAlways   | 2026-10-25T00:00 | PT2H30M | 2026-10-25T02:30+02:00
            in the second of two equal hours        | berlinAlways   | 2026-10-25T00:00 | PT3H30M | 2026-10-25T02:30+01:00
            in an hour that is left out             | newYorkAlways  | 2026-03-08T01:30 | PT1H  | 2026-03-08T03:30
            opening within the gap                  | sundayFromGap  | 2026-03-07T12:00 | PT10M | 2026-03-08T03:10
            windows within the gap                  | sundayInGap    | 2026-03-07T12:00 | PT10M | 2026-03-15T02:10
            half an hour forward on Lord Howe       | lordHoweAlways | 2026-10-04T01:45 | PT30M | 2026-10-04T02:45
            over the day that Samoa left out        | apiaAlways     | 2011-12-29T23:00 | PT2H  | 2011-12-31T01:00
            over the spring festival                | spring2026     | 2026-02-14T17:00 | PT2H  | 2026-02-24T10:00
            never open                              | closed         | 2026-03-02T09:00 | PT1S  | never
            the last hour of all                    | lastDay        | 2026-03-02T09:00 | PT1H  | 2026-03-03T10:00
            after the last hour of all              | lastDay        | 2026-03-03T09:00 | PT61M | never
            after the last day                      | lastDay        | 2026-03-04T09:00 | PT1S  | never
            within fifty years                      | clockRound     | 2026-03-02T09:00 | PT438312H | 2076-03-02T09:00
            after fifty years                       | clockRound     | 2026-03-02T09:00 | PT438312H1S | never
            in fifty working years                  | berlinAlways   | 2026-03-02T09:00 | PT438312H | 2076-03-02T09:00
            after fifty working years               | berlinAlways   | 2026-03-02T09:00 | PT438312H1S | never
            more than there will ever be            | office         | 2026-03-02T09:00 | PT1000000H | never
            without a calendar, over a weekend      | clockRound     | 2026-03-06T16:30 | PT24H | 2026-03-07T16:30
            """)
    void is_due(String name, Hours hours, String from, Duration target, String expected) {
        Instant due = hours.time().due(hours.instant(from), target).orElse(null);
        assertThat(due).isEqualTo(expected.equals("never") ? null : hours.instant(expected));
    }

    @Test
    void there_is_no_due_time_after_the_horizon_even_when_those_years_are_known() {
        WorkingTime time = WorkingTime.of(Hours.berlinAlways.calendar());
        Instant from = Instant.parse("2026-03-02T08:00:00Z");
        time.elapsed(from, Instant.parse("2150-01-01T00:00:00Z"));
        assertThat(time.due(from, Duration.ofHours(438312).plusSeconds(1))).isEmpty();
    }
}
