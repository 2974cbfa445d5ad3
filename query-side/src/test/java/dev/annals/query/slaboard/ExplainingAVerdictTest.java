package dev.annals.query.slaboard;

import static dev.annals.query.slaboard.Board.time;
import static dev.annals.query.slaboard.ClockTold.resolution;
import static dev.annals.query.slaboard.Office.DAY;
import static dev.annals.query.slaboard.Office.EVENING;
import static dev.annals.query.slaboard.Office.GOLD;
import static dev.annals.query.slaboard.Office.HALF;
import static dev.annals.query.slaboard.Office.open;
import static dev.annals.query.slaboard.Office.terms;
import static dev.annals.query.testing.Desk.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.sla.ClockEvidence;
import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.ClockVerdict;
import dev.annals.api.sla.GetSlaVerdict;
import dev.annals.api.sla.IntervalKind;
import dev.annals.api.sla.SlaVerdict;
import dev.annals.api.sla.TicketClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket whose clock counts from 09:00 to 17:00, was on hold from 10:00 to 12:00 and resolved at 19:00. */
class ExplainingAVerdictTest {
    private static final UUID LOGIN = new UUID(8, 1);
    private static final ClockTold CLOCK = resolution(LOGIN);
    private static final UUID STARTED = event(4);
    private static final UUID PAUSED = event(5);
    private static final UUID RESUMED = event(6);
    private static final UUID RETARGETED = event(7);

    private final Board board = new Board();

    @BeforeEach
    void tell() {
        board.given(open(DAY, "09:00", "17:00"), open(EVENING, "17:00", "22:00"));
        board.given(ticket(LOGIN, new UUID(1, 1), "Login"));
        board.at("08:00", CLOCK.started("15:00", terms(GOLD, 1, "PT4H")));
        board.pass("PT2H");
        board.at("10:00", CLOCK.paused());
        board.pass("PT2H");
        board.at("12:00", CLOCK.resumed("15:00"));
        board.pass("PT1H");
        board.at("13:00", CLOCK.under(terms(GOLD, 2, "PT9H"), "18:00"));
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void each_interval_says_what_the_clock_did_and_which_event_it_began_with() {
        assertThat(clockAt("19:00").intervals())
                .containsExactly(
                        interval("08:00", "09:00", IntervalKind.OUTSIDE_HOURS, null, STARTED),
                        interval("09:00", "10:00", IntervalKind.RUNNING, null, null),
                        interval("10:00", "12:00", IntervalKind.PAUSED, "ON_HOLD", PAUSED),
                        interval("12:00", "13:00", IntervalKind.RUNNING, null, RESUMED),
                        interval("13:00", "17:00", IntervalKind.RUNNING, null, RETARGETED),
                        interval("17:00", "19:00", IntervalKind.OUTSIDE_HOURS, null, null));
    }

    @Test
    void intervals_have_no_gaps_and_add_up_to_the_span_and_running_ones_to_what_has_elapsed() {
        for (String moment : List.of("08:30", "09:00", "11:00", "12:01", "16:59", "23:00")) {
            ClockVerdict verdict = clockAsOf(Board.asOf(moment));
            Instant last = time("08:00");
            Duration sum = Duration.ZERO;
            Duration running = Duration.ZERO;
            for (ClockEvidence interval : verdict.intervals()) {
                assertThat(interval.from()).isEqualTo(last);
                assertThat(interval.length()).isEqualTo(Duration.between(interval.from(), interval.to()));
                last = interval.to();
                sum = sum.plus(interval.length());
                running = interval.kind() == IntervalKind.RUNNING ? running.plus(interval.length()) : running;
            }
            assertThat(last).isEqualTo(time(moment));
            assertThat(sum).isEqualTo(Duration.between(time("08:00"), time(moment)));
            assertThat(running).isEqualTo(verdict.reading().elapsed());
        }
    }

    @Test
    void it_shows_what_is_in_force_and_what_follows() {
        TicketClock reading = clockAt("16:00").reading();

        assertThat(reading.clockId()).isEqualTo(CLOCK.id());
        assertThat(reading.policyId()).isEqualTo(GOLD);
        assertThat(reading.policyVersion()).isEqualTo(2);
        assertThat(reading.calendarId()).isEqualTo(DAY);
        assertThat(reading.calendarVersion()).isEqualTo(1);
        assertThat(reading.target()).isEqualTo(Duration.ofHours(9));
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(5));
        assertThat(reading.remaining()).isEqualTo(Duration.ofHours(4));
        assertThat(reading.dueAt()).isEqualTo("2026-03-03T12:00:00Z");
    }

    @Test
    void as_of_an_earlier_moment_it_knows_no_more_than_was_known() {
        SlaVerdict verdict = verdictAsOf(new AsOf.AtPosition(4));

        assertThat(verdict.version()).isEqualTo(2);
        assertThat(verdict.at()).isEqualTo("2026-03-02T08:00:04Z");
        assertThat(verdict.clocks().getFirst().reading().policyVersion()).isEqualTo(1);
        assertThat(verdict.clocks().getFirst().intervals()).hasSize(1);
    }

    @Test
    void nothing_is_counted_after_the_end() {
        board.at("14:00", CLOCK.met());

        assertThat(clockAt("23:00").reading().state()).isEqualTo(ClockState.MET);
        assertThat(clockAt("23:00").reading().elapsed()).isEqualTo(Duration.ofHours(3));
        assertThat(clockAt("23:00").intervals().getLast().to()).isEqualTo(time("14:00"));
    }

    @Test
    void another_calendar_counts_from_its_event_on() {
        ClockTerms evening = new ClockTerms(GOLD, 3, Duration.ofHours(9), EVENING, 1L, HALF);
        board.at("16:00", CLOCK.under(evening, "22:00"));

        assertThat(clockAt("18:00").intervals().subList(4, 7))
                .containsExactly(
                        interval("13:00", "16:00", IntervalKind.RUNNING, null, RETARGETED),
                        interval("16:00", "17:00", IntervalKind.OUTSIDE_HOURS, null, event(8)),
                        interval("17:00", "18:00", IntervalKind.RUNNING, null, null));
        assertThat(clockAt("18:00").reading().calendarId()).isEqualTo(EVENING);
    }

    @Test
    void a_breach_that_is_not_recorded_is_in_the_verdict_all_the_same() {
        board.at("13:30", CLOCK.under(terms(GOLD, 3, "PT2H30M"), "13:30"));

        assertThat(clockAt("13:30").reading().state()).isEqualTo(ClockState.BREACHED);
        assertThat(clockAt("20:00").reading().breachedAt()).isEqualTo(time("13:30"));
    }

    @Test
    void a_ticket_without_clocks_has_an_empty_verdict_and_one_that_is_not_there_none() {
        UUID mouse = new UUID(8, 2);
        board.given(ticket(mouse, new UUID(1, 1), "Mouse"));

        assertThat(board.verdict("12:00", mouse).clocks()).isEmpty();
        assertThat(board.verdict("12:00", mouse).argued()).isNull();
        assertThat(catchThrowableOfType(Refused.class, () -> board.verdict("12:00", new UUID(8, 9)))
                        .code())
                .isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void a_server_whose_clock_is_behind_what_is_recorded_judges_at_the_last_event() {
        SlaVerdict verdict = board.verdict("12:00", LOGIN);

        assertThat(verdict.at()).isEqualTo("2026-03-02T13:00:07Z");
        assertThat(verdict.clocks().getFirst().reading().state()).isEqualTo(ClockState.RUNNING);
    }

    private SlaVerdict verdictAsOf(AsOf asOf) {
        return board.now("23:59")
                .handle(new GetSlaVerdict(LOGIN, null, null, asOf))
                .body();
    }

    private ClockVerdict clockAsOf(AsOf asOf) {
        return verdictAsOf(asOf).clocks().getFirst();
    }

    private ClockVerdict clockAt(String now) {
        return board.verdict(now, LOGIN).clocks().getFirst();
    }

    private static ClockEvidence interval(String from, String to, IntervalKind kind, String reason, UUID event) {
        return new ClockEvidence(time(from), time(to), kind, Duration.between(time(from), time(to)), reason, event);
    }

    /** As the journal in memory names its events. */
    private static UUID event(int position) {
        return new UUID(7, position);
    }
}
