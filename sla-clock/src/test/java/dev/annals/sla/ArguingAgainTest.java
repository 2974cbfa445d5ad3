package dev.annals.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.sla.Argument.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which clocks a ticket would have had, in hours since it was opened. */
class ArguingAgainTest {
    private static final Instant OPENED = Instant.parse("2026-03-02T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0 opened                         | FIRST_RESPONSE 1: 0 start; RESOLUTION 1: 0 start
            0 opened 2 answered 3 resolved   | FIRST_RESPONSE 1: 0 start, 2 MET; RESOLUTION 1: 0 start, 3 MET
            0 opened 2 resolved 5 reopened   | FIRST_RESPONSE 1: 0 start, 2 CANCELLED; RESOLUTION 1: 0 start, 2 MET; RESOLUTION 2: 5 start
            0 opened 1 answered 2 held 6 resumed | FIRST_RESPONSE 1: 0 start, 1 MET; RESOLUTION 1: 0 start, 2 ON_HOLD, 6 on
            0 opened 1 answered 2 held 3 merged 4 unmerged | FIRST_RESPONSE 1: 0 start, 1 MET; RESOLUTION 1: 0 start, 2 ON_HOLD, 3 MERGED, 4 ON_HOLD
            0 opened 1 answered 2 asked 3 answered 4 asked | FIRST_RESPONSE 1: 0 start, 1 MET; RESOLUTION 1: 0 start; NEXT_RESPONSE 1: 2 start, 3 MET; NEXT_RESPONSE 2: 4 start
            0 opened 3 answered 2 resolved   | FIRST_RESPONSE 1: 0 start, 3 MET; RESOLUTION 1: 0 start, 3 MET
            """)
    void from_where_the_ticket_stood_follow_its_clocks(String story, String expected) {
        assertThat(text(Argument.of(moments(story), KeptClocks.GOLD))).isEqualTo(expected);
    }

    @Test
    void a_ticket_that_was_merged_when_its_clock_began_waits_at_once() {
        assertThat(text(Argument.of(moments("0 merged"), KeptClocks.terms(1, "PT8H", SlaClock.RESOLUTION))))
                .isEqualTo("RESOLUTION 1: 0 start, 0 MERGED");
    }

    @Test
    void clocks_without_a_target_there_would_not_have_been() {
        assertThat(Argument.of(moments("0 opened 2 answered"), SlaTerms.NONE)).isEmpty();
        assertThat(text(Argument.of(
                        moments("0 opened 2 answered"), KeptClocks.terms(1, "PT1H", SlaClock.FIRST_RESPONSE))))
                .isEqualTo("FIRST_RESPONSE 1: 0 start, 2 MET");
    }

    @Test
    void the_terms_argued_under_decide_the_state() {
        List<Moment> moments = moments("0 opened 1 answered 5 resolved");

        assertThat(resolution(moments, "PT5H")).isEqualTo(ClockState.MET);
        assertThat(resolution(moments, "PT4H")).isEqualTo(ClockState.BREACHED);
    }

    private static ClockState resolution(List<Moment> moments, String target) {
        return Argument.of(moments, KeptClocks.terms(1, target, SlaClock.RESOLUTION))
                .getFirst()
                .history(terms -> WorkingTime.calendarTime())
                .at(hour(9))
                .state();
    }

    private static List<Moment> moments(String story) {
        String[] words = story.split(" ");
        List<Moment> moments = new ArrayList<>();
        Standing standing = Standing.NEW;
        for (int i = 0; i < words.length; i += 2) {
            TicketEvent event = Told.event(words[i + 1]);
            standing = standing.after(event);
            moments.add(new Moment(hour(Integer.parseInt(words[i])), standing));
        }
        return moments;
    }

    private static Instant hour(int hours) {
        return OPENED.plus(Duration.ofHours(hours));
    }

    private static String text(List<ClockTrack> tracks) {
        return tracks.stream()
                .map(track -> track.clock() + " " + track.number() + ": "
                        + track.entries().stream().map(ArguingAgainTest::text).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String text(ClockTrack.Entry entry) {
        String what = "on";
        if (entry.terms() != null) {
            what = "start";
        } else if (entry.pausedFor() != null) {
            what = entry.pausedFor();
        } else if (entry.end() != null) {
            what = entry.end().name();
        }
        return Duration.between(OPENED, entry.at()).toHours() + " " + what;
    }
}
