package dev.annals.query.slaboard;

import static dev.annals.query.slaboard.Board.asOf;
import static dev.annals.query.slaboard.Board.time;
import static dev.annals.query.slaboard.ClockTold.AGENT;
import static dev.annals.query.slaboard.ClockTold.POLICY;
import static dev.annals.query.slaboard.ClockTold.resolution;
import static dev.annals.query.slaboard.ClockTold.terms;
import static dev.annals.query.testing.Desk.taken;
import static dev.annals.query.testing.Desk.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.query.AsOf;
import dev.annals.api.sla.BoardClock;
import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.InCharge;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketPriorityChanged;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShowingTheBoardTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID LOGIN = new UUID(8, 1);
    private static final UUID PRINTER = new UUID(8, 2);
    private static final UUID SCREEN = new UUID(8, 3);
    private static final UUID MOUSE = new UUID(8, 4);
    private static final ClockTold CLOCK = resolution(LOGIN);

    private final Board board = new Board();

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void an_overdue_clock_is_breached_before_that_is_recorded_and_stays_as_it_was_after() {
        board.given(ticket(LOGIN, ANN, "Login"), CLOCK.started("10:00"));
        List<BoardClock> before = board.clocks("12:00");

        board.pass("PT4H");
        board.at("10:00", CLOCK.breached());

        assertThat(before.getFirst().state()).isEqualTo(ClockState.BREACHED);
        assertThat(before.getFirst().breachedAt()).isEqualTo(time("10:00"));
        assertThat(board.clocks("13:00")).isEqualTo(before);
        assertThat(board.breaches("13:00")).isEqualTo(before);
    }

    @Test
    void a_clock_is_breached_exactly_when_it_is_due() {
        board.given(ticket(LOGIN, ANN, "Login"), CLOCK.started("10:00"));

        assertThat(board.clocks("09:59").getFirst().state()).isEqualTo(ClockState.RUNNING);
        assertThat(board.clocks("09:59").getFirst().dueAt()).isEqualTo(time("10:00"));
        assertThat(board.clocks("09:59").getFirst().breachedAt()).isNull();
        assertThat(board.breaches("09:59")).isEmpty();
        assertThat(board.clocks("10:00").getFirst().state()).isEqualTo(ClockState.BREACHED);
        assertThat(board.breaches("10:00")).hasSize(1);
    }

    @Test
    void as_of_any_instant_a_breach_that_was_recorded_late_is_where_it_belongs() {
        board.given(ticket(LOGIN, ANN, "Login"), CLOCK.started("10:00"));
        board.pass("PT6H");
        board.at("10:00", CLOCK.breached());
        List<BoardClock> now = board.breaches("23:00");

        assertThat(board.clocks(asOf("09:59")).getFirst().state()).isEqualTo(ClockState.RUNNING);
        assertThat(board.breaches(asOf("09:59"))).isEmpty();
        for (String time : List.of("10:00", "13:59", "14:01", "20:00")) {
            assertThat(board.breaches(asOf(time))).isEqualTo(now).hasSize(1);
            assertThat(board.clocks(asOf(time))).isEqualTo(now);
        }
        assertThat(board.clocks(new AsOf.AtPosition(2)).getFirst().state()).isEqualTo(ClockState.RUNNING);
        assertThat(board.breaches(new AsOf.AtPosition(3))).isEqualTo(now);
    }

    @Test
    void as_of_an_instant_before_anybody_knew_of_the_answer_the_clock_was_overdue() {
        board.given(ticket(LOGIN, ANN, "Login"), CLOCK.started("10:00"));
        board.pass("PT6H");
        board.at("09:00", CLOCK.met());

        assertThat(board.breaches(asOf("13:00"))).hasSize(1);
        assertThat(board.breaches(asOf("14:01"))).isEmpty();
        assertThat(board.clocks(asOf("14:01")).getFirst().state()).isEqualTo(ClockState.MET);
        assertThat(board.clocks(asOf("14:01")).getFirst().endedAt()).isEqualTo(time("09:00"));
    }

    @Test
    void a_breached_clock_is_of_those_who_had_it_then() {
        board.given(ticket(LOGIN, ANN, "Login"), CLOCK.started("10:00"));
        board.at("10:00", CLOCK.breached(new InCharge(TicketPriority.LOW, null, AGENT, "Level 2")));
        board.given(new TicketPriorityChanged(LOGIN, TicketPriority.URGENT), taken(LOGIN, new UUID(5, 2)));

        assertInCharge(board.clocks("11:00").getFirst(), TicketPriority.LOW, null, AGENT, "Level 2");
        board.at("11:00", CLOCK.fulfilled(false, new InCharge(TicketPriority.URGENT, "Access", null, null)));
        assertInCharge(board.clocks("12:00").getFirst(), TicketPriority.LOW, null, AGENT, "Level 2");
    }

    @Test
    void a_met_clock_is_of_those_who_met_it() {
        board.given(ticket(LOGIN, ANN, "Login"), CLOCK.started("10:00"));
        board.at("09:00", CLOCK.fulfilled(true, new InCharge(TicketPriority.HIGH, "Hardware", AGENT, null)));
        board.given(new TicketPriorityChanged(LOGIN, TicketPriority.LOW));

        assertInCharge(board.clocks("11:00").getFirst(), TicketPriority.HIGH, "Hardware", AGENT, null);
    }

    @Test
    void a_running_clock_is_of_those_who_have_it_now() {
        board.given(
                ticket(LOGIN, ANN, "Login"),
                CLOCK.started("10:00"),
                new TicketPriorityChanged(LOGIN, TicketPriority.URGENT),
                new TicketCategoryChanged(LOGIN, null),
                taken(LOGIN, AGENT));

        assertInCharge(board.clocks("09:00").getFirst(), TicketPriority.URGENT, null, AGENT, "Level 1");
        assertInCharge(board.clocks(new AsOf.AtPosition(2)).getFirst(), TicketPriority.NORMAL, "Access", null, null);
    }

    @Test
    void at_risk_are_the_running_clocks_due_within_the_time_the_first_first() {
        board.given(
                ticket(LOGIN, ANN, "Login"),
                ticket(PRINTER, ANN, "Printer"),
                ticket(SCREEN, ANN, "Screen"),
                ticket(MOUSE, ANN, "Mouse"),
                resolution(LOGIN).started("12:00"),
                resolution(PRINTER).started("11:00"),
                resolution(SCREEN).started("09:30"),
                resolution(MOUSE).started("12:01"));

        assertThat(board.atRisk("10:00", "PT2H"))
                .extracting(BoardClock::subject)
                .containsExactly("Printer", "Login");
        assertThat(board.atRisk("11:00", "PT0S")).isEmpty();
    }

    @Test
    void paused_met_and_cancelled_clocks_are_neither_at_risk_nor_breached() {
        board.given(
                ticket(LOGIN, ANN, "Login"),
                ticket(PRINTER, ANN, "Printer"),
                ticket(SCREEN, ANN, "Screen"),
                resolution(LOGIN).started("10:00"),
                resolution(PRINTER).started("10:00"),
                resolution(SCREEN).started("10:00"));
        assertThat(board.atRisk("09:00", "PT2H")).hasSize(3);

        board.at(
                "09:00",
                resolution(LOGIN).paused(),
                resolution(PRINTER).met(),
                resolution(SCREEN).cancelled());
        assertThat(board.atRisk("09:00", "PT2H")).isEmpty();
        assertThat(board.breaches("11:00")).isEmpty();
        assertThat(board.clocks("11:00"))
                .extracting(BoardClock::state)
                .containsExactlyInAnyOrder(ClockState.PAUSED, ClockState.MET, ClockState.CANCELLED);
        assertThat(board.clocks("11:00")).extracting(BoardClock::dueAt).containsOnlyNulls();

        board.at("12:00", resolution(LOGIN).resumed("13:00"));
        assertThat(board.atRisk("12:00", "PT2H")).extracting(BoardClock::dueAt).containsExactly(time("13:00"));
    }

    @Test
    void a_breach_is_not_taken_back_by_a_pause_more_time_or_an_end() {
        board.given(ticket(LOGIN, ANN, "Login"), CLOCK.started("10:00"));
        board.at("10:00", CLOCK.breached());
        board.at("11:00", CLOCK.paused(), CLOCK.under(terms(POLICY, 2, Duration.ofHours(9)), "18:00"));
        board.at("12:00", CLOCK.resumed("18:00"), CLOCK.cancelled());

        BoardClock clock = board.clocks("13:00").getFirst();
        assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.breachedAt()).isEqualTo(time("10:00"));
        assertThat(clock.endedAt()).isEqualTo(time("12:00"));
        assertThat(clock.target()).isEqualTo(Duration.ofHours(9));
        assertThat(clock.policyVersion()).isEqualTo(2);
        assertThat(board.breaches("13:00")).containsExactly(clock);
    }

    @Test
    void a_warning_leaves_the_due_time_as_it_is() {
        board.given(ticket(LOGIN, ANN, "Login"), CLOCK.started("10:00"), CLOCK.warned());

        assertThat(board.clocks("09:30").getFirst().dueAt()).isEqualTo(time("10:00"));
    }

    private static void assertInCharge(
            BoardClock clock, TicketPriority priority, String category, UUID agent, String queue) {
        assertThat(new InCharge(clock.priority(), clock.category(), clock.agentId(), clock.queue()))
                .isEqualTo(new InCharge(priority, category, agent, queue));
    }
}
