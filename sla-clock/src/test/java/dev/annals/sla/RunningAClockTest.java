package dev.annals.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clock shows after its story. 2 March 2026 is a Monday; the office works Mon–Fri 9–17. */
class RunningAClockTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            just started                     | 02T09:00 start PT8H | 02T09:00 | RUNNING PT0S left PT8H due 02T17:00
            running                          | 02T09:00 start PT8H | 02T12:00 | RUNNING PT3H left PT5H due 02T17:00
            a moment before it is due        | 02T09:00 start PT8H | 02T16:59:59 | RUNNING PT7H59M59S left PT1S due 02T17:00
            due and not fulfilled            | 02T09:00 start PT8H | 02T17:00 | BREACHED PT8H left PT0S at 02T17:00
            overdue goes on counting         | 02T09:00 start PT8H | 03T10:00 | BREACHED PT9H left PT-1H at 02T17:00
            started out of hours             | 01T12:00 start PT1H | 02T09:30 | RUNNING PT30M left PT30M due 02T10:00
            met in time                      | 02T09:00 start PT8H; 02T10:00 met | 05T09:00 | MET PT1H left PT7H due 02T17:00
            met exactly at the due time      | 02T09:00 start PT8H; 02T17:00 met | 05T09:00 | MET PT8H left PT0S due 02T17:00
            met a moment too late            | 02T09:00 start PT8H; 02T17:00:00.000000001 met | 05T09:00 | BREACHED PT8H left PT0S at 02T17:00
            met late                         | 02T09:00 start PT8H; 03T12:00 met | 05T09:00 | BREACHED PT11H left PT-3H at 02T17:00
            cancelled                        | 02T09:00 start PT8H; 02T10:00 cancel | 05T09:00 | CANCELLED PT1H left PT7H
            cancelled exactly when due       | 02T09:00 start PT8H; 02T17:00 cancel | 05T09:00 | CANCELLED PT8H left PT0S
            cancelled after the breach       | 02T09:00 start PT8H; 03T10:00 cancel | 05T09:00 | BREACHED PT9H left PT-1H at 02T17:00
            the end ends it                  | 02T09:00 start PT8H; 02T10:00 met; 02T11:00 target PT1S; 03T10:00 cancel | 05T09:00 | MET PT1H left PT7H due 02T17:00
            paused                           | 02T09:00 start PT8H; 02T12:00 pause waiting | 04T12:00 | PAUSED PT3H left PT5H
            resumed                          | 02T09:00 start PT8H; 02T12:00 pause waiting; 03T10:00 resume | 03T10:00 | RUNNING PT3H left PT5H due 03T15:00
            a pause over night is worth its working hours | 02T09:00 start PT8H; 02T16:00 pause waiting; 03T10:00 resume | 03T10:00 | RUNNING PT7H left PT1H due 03T11:00
            a pause out of hours is worth nothing | 02T09:00 start PT12H; 02T18:00 pause waiting; 03T08:00 resume | 03T08:00 | RUNNING PT8H left PT4H due 03T13:00
            a pause over a weekend           | 06T16:00 start PT8H; 06T16:30 pause waiting; 09T10:00 resume | 09T10:00 | RUNNING PT30M left PT7H30M due 10T09:30
            paused from the start            | 02T09:00 start PT8H; 02T09:00 pause waiting; 02T13:00 resume | 02T13:00 | RUNNING PT0S left PT8H due 03T13:00
            a second pause only renames it   | 02T09:00 start PT8H; 02T10:00 pause waiting; 02T12:00 pause parts; 02T13:00 resume | 02T13:00 | RUNNING PT1H left PT7H due 03T12:00
            resumed while running            | 02T09:00 start PT8H; 02T10:00 resume | 02T12:00 | RUNNING PT3H left PT5H due 02T17:00
            met while paused                 | 02T09:00 start PT8H; 02T10:00 pause waiting; 04T12:00 met | 05T09:00 | MET PT1H left PT7H
            cancelled while paused           | 02T09:00 start PT8H; 02T10:00 pause waiting; 04T12:00 cancel | 05T09:00 | CANCELLED PT1H left PT7H
            paused exactly when due          | 02T09:00 start PT8H; 02T17:00 pause waiting | 04T12:00 | BREACHED PT8H left PT0S at 02T17:00
            paused after the breach          | 02T09:00 start PT8H; 03T10:00 pause waiting | 04T12:00 | BREACHED PT9H left PT-1H at 02T17:00
            a pause at night after a full day | 02T09:00 start PT8H; 02T20:00 pause waiting | 04T12:00 | BREACHED PT8H left PT0S at 02T17:00
            more time                        | 02T09:00 start PT8H; 02T12:00 target PT16H | 02T12:00 | RUNNING PT3H left PT13H due 03T17:00
            less time                        | 02T09:00 start PT8H; 02T12:00 target PT4H | 02T12:00 | RUNNING PT3H left PT1H due 02T13:00
            less time than has passed        | 02T09:00 start PT8H; 02T12:00 target PT2H | 02T12:30 | BREACHED PT3H30M left PT-1H-30M at 02T12:00
            exactly the time that has passed | 02T09:00 start PT8H; 02T12:00 target PT3H | 02T12:00 | BREACHED PT3H left PT0S at 02T12:00
            less time, and met at once       | 02T09:00 start PT8H; 02T12:00 target PT2H; 02T12:00 met | 02T13:00 | MET PT3H left PT-1H due 02T12:00
            less time, taken back at once    | 02T09:00 start PT8H; 02T12:00 target PT2H; 02T12:00 target PT8H | 02T13:00 | RUNNING PT4H left PT4H due 02T17:00
            more time exactly when due       | 02T09:00 start PT8H; 02T17:00 target PT9H | 03T09:00 | RUNNING PT8H left PT1H due 03T10:00
            more time after the breach       | 02T09:00 start PT8H; 03T09:00 target PT16H | 03T12:00 | BREACHED PT11H left PT5H at 02T17:00
            more time while paused           | 02T09:00 start PT8H; 02T12:00 pause waiting; 02T13:00 target PT16H; 02T14:00 resume | 02T14:00 | RUNNING PT3H left PT13H due 04T11:00
            less time while paused           | 02T09:00 start PT8H; 02T12:00 pause waiting; 02T13:00 target PT4H; 02T14:00 resume | 02T14:00 | RUNNING PT3H left PT1H due 02T15:00
            paused when the target drops below | 02T09:00 start PT8H; 02T12:00 pause waiting; 04T11:00 target PT2H | 05T09:00 | BREACHED PT3H left PT-1H at 04T11:00
            another calendar                 | 02T09:00 start PT16H; 02T17:00 calendar longOffice | 02T17:00 | RUNNING PT8H left PT8H due 03T15:00
            another calendar while paused    | 02T09:00 start PT8H; 02T12:00 pause waiting; 02T14:00 calendar longOffice; 02T16:00 resume | 02T16:00 | RUNNING PT3H left PT5H due 03T11:00
            hours before the change count by the old one | 02T09:00 start PT16H; 03T08:00 calendar longOffice | 03T09:00 | RUNNING PT9H left PT7H due 03T16:00
            round the clock from now on      | 02T09:00 start PT16H; 02T17:00 calendar clockRound | 02T20:00 | RUNNING PT11H left PT5H due 03T01:00
            back to office hours             | 02T09:00 start PT16H; 02T17:00 calendar clockRound; 02T20:00 calendar office | 02T21:00 | RUNNING PT11H left PT5H due 03T14:00
            policy and calendar at once      | 02T09:00 start PT16H; 02T12:00 target PT4H; 02T12:00 calendar clockRound | 02T12:00 | RUNNING PT3H left PT1H due 02T13:00
            a calendar that never opens      | 02T09:00 start PT8H; 02T12:00 calendar closed | 04T12:00 | RUNNING PT3H left PT5H
            and one that does again          | 02T09:00 start PT8H; 02T12:00 calendar closed; 05T12:00 calendar office | 05T12:00 | RUNNING PT3H left PT5H due 05T17:00
            over the change of clocks        | 27T16:00 start PT3H | 28T12:00 | RUNNING PT1H left PT2H due 30T11:00
            a change dated before the last   | 02T09:00 start PT8H; 02T12:00 pause waiting; 02T11:59 resume | 02T13:00 | RUNNING PT4H left PT4H due 02T17:00
            """)
    void shows(String name, String story, String moment, String expected) {
        assertThat(Story.of(Hours.office, story).at(moment)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a running clock foretells them   | 02T09:00 start PT10H | 02T09:00 | 02T14:00 02T17:00
            an eighth hour ends at closing   | 02T09:00 start PT16H | 02T09:00 | 02T17:00 03T13:48
            one was given                    | 02T09:00 start PT10H | 02T15:00 | 02T14:00 02T17:00
            a paused clock foretells none    | 02T09:00 start PT10H; 02T10:00 pause waiting | 02T15:00 | - -
            but knows which were given       | 02T09:00 start PT10H; 02T15:00 pause waiting | 02T15:00 | 02T14:00 -
            a pause moves those to come      | 02T09:00 start PT10H; 02T15:00 pause waiting; 02T16:00 resume | 02T16:00 | 02T14:00 03T10:00
            less time brings them on         | 02T09:00 start PT10H; 02T12:00 target PT5H | 02T12:00 | 02T12:00 02T13:00
            more time does not take them back | 02T09:00 start PT10H; 02T15:00 target PT20H | 02T15:00 | 02T14:00 03T17:00
            none after it was met            | 02T09:00 start PT10H; 02T10:00 met | 04T09:00 | - -
            none when it was met just then   | 02T09:00 start PT10H; 02T14:00 met | 04T09:00 | - -
            """)
    void warns(String name, String story, String moment, String expected) {
        List<Warning> warnings = Story.of(Hours.office, story)
                .history()
                .at(Story.instant(moment))
                .warnings();
        assertThat(Story.text(warnings.get(0).at()) + " "
                        + Story.text(warnings.get(1).at()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            within hours                | 02T10:00 start PT8H | 02T12:00 | 02T10:00 RUNNING 02T12:00
            over night                  | 02T16:00 start PT8H | 03T10:00 | 02T16:00 RUNNING 02T17:00 OUTSIDE_HOURS 03T09:00 RUNNING 03T10:00
            from out of hours           | 01T16:00 start PT8H | 02T10:00 | 01T16:00 OUTSIDE_HOURS 02T09:00 RUNNING 02T10:00
            a pause hides the hours     | 02T16:00 start PT8H; 02T16:30 pause waiting; 03T08:00 resume | 03T10:00 | 02T16:00 RUNNING 02T16:30 PAUSED(waiting) 03T08:00 OUTSIDE_HOURS 03T09:00 RUNNING 03T10:00
            each reason by itself       | 02T10:00 start PT8H; 02T11:00 pause waiting; 02T12:00 pause parts | 02T13:00 | 02T10:00 RUNNING 02T11:00 PAUSED(waiting) 02T12:00 PAUSED(parts) 02T13:00
            a new target is a cut       | 02T10:00 start PT8H; 02T11:00 target PT4H | 02T13:00 | 02T10:00 RUNNING 02T11:00 RUNNING 02T13:00
            another calendar            | 02T16:00 start PT8H; 02T17:30 calendar longOffice | 02T19:00 | 02T16:00 RUNNING 02T17:00 OUTSIDE_HOURS 02T17:30 RUNNING 02T18:00 OUTSIDE_HOURS 02T19:00
            nothing after the end       | 02T10:00 start PT8H; 02T11:00 met | 05T13:00 | 02T10:00 RUNNING 02T11:00
            nothing after the moment    | 02T10:00 start PT8H; 02T12:00 pause waiting | 02T11:00 | 02T10:00 RUNNING 02T11:00
            on after the breach         | 02T10:00 start PT1H | 02T13:00 | 02T10:00 RUNNING 02T13:00
            nothing before the start    | 02T10:00 start PT1H | 02T09:00 | 02T10:00
            """)
    void lists_its_intervals(String name, String story, String until, String expected) {
        assertThat(Story.of(Hours.office, story).intervals(until)).isEqualTo(expected);
    }

    @Test
    void a_past_moment_is_read_without_what_came_later() {
        Story story = Story.of(Hours.office, "02T09:00 start PT8H; 02T12:00 pause waiting; 02T13:00 target PT1H");
        assertThat(story.at("02T11:00")).isEqualTo("RUNNING PT2H left PT6H due 02T17:00");
        assertThat(story.at("02T12:30")).isEqualTo("PAUSED PT3H left PT5H");
    }

    @Test
    void the_end_is_told_whether_in_time_or_not() {
        assertThat(Story.of(Hours.office, "02T09:00 start PT8H; 03T12:00 met")
                        .history()
                        .at(Story.instant("05T09:00"))
                        .endedAt())
                .isEqualTo(Story.instant("03T12:00"));
    }

    @Test
    void each_answer_to_a_customer_is_a_clock_of_its_own() {
        Story first = Story.of(Hours.office, "02T09:00 start PT1H; 02T11:00 met");
        Story second = Story.of(Hours.office, "02T12:00 start PT1H; 02T12:30 met");
        assertThat(first.at("03T09:00")).isEqualTo("BREACHED PT2H left PT-1H at 02T10:00");
        assertThat(second.at("03T09:00")).isEqualTo("MET PT30M left PT30M due 02T13:00");
    }

    @Test
    void the_same_facts_are_argued_again_under_other_terms() {
        ClockHistory told =
                Story.of(Hours.office, "02T16:00 start PT2H; 03T12:00 met").history();
        ClockStarted silver = new ClockStarted(
                told.start().at(), Duration.ofHours(4), told.start().hours(), List.of());
        assertThat(told.at(Story.instant("04T09:00")).state()).hasToString("BREACHED");
        assertThat(new ClockHistory(silver, told.changes())
                        .at(Story.instant("04T09:00"))
                        .state())
                .hasToString("MET");
    }
}
