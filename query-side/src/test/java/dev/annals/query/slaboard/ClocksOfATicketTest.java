package dev.annals.query.slaboard;

import static dev.annals.query.slaboard.Board.time;
import static dev.annals.query.slaboard.ClockTold.TARGET;
import static dev.annals.query.slaboard.ClockTold.firstResponse;
import static dev.annals.query.slaboard.ClockTold.resolution;
import static dev.annals.query.testing.Customers.registered;
import static dev.annals.query.testing.Desk.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.annals.api.customer.CustomerClock;
import dev.annals.api.customer.CustomerTicket;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.GetTimeline;
import dev.annals.api.customer.TimelineEntry;
import dev.annals.api.query.AsOf;
import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.sla.TicketClock;
import dev.annals.api.ticket.FindTickets;
import dev.annals.api.ticket.GetTicket;
import dev.annals.api.ticket.TicketView;
import dev.annals.query.customer360.CustomerQueries;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.tickets.TicketQueries;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClocksOfATicketTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID LOGIN = new UUID(8, 1);
    private static final ClockTold CLOCK = resolution(LOGIN);

    private final Board board = new Board();

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_ticket_is_not_younger_for_its_clocks() {
        board.given(ticket(LOGIN, ANN, "Login"));
        board.at("08:00", CLOCK.started("10:00"));
        board.pass("PT2H");
        board.at("10:00", CLOCK.breached(), CLOCK.escalated(ANN));

        TicketView login = ticketAt("11:00", AsOf.NOW);
        assertThat(login.updatedAt()).isEqualTo(MemoryJournal.START.plusSeconds(1));
        assertThat(login.version()).isEqualTo(4);
        assertThat(new TicketQueries(board.fixture.worlds, board.configuration, board.clock("11:00"))
                        .handle(new FindTickets(Board.ALL, AsOf.NOW))
                        .body()
                        .items()
                        .getFirst()
                        .updatedAt())
                .isEqualTo(MemoryJournal.START.plusSeconds(1));
    }

    @Test
    void a_ticket_shows_its_clocks_as_they_are_at_the_moment_asked_about() {
        board.given(ticket(LOGIN, ANN, "Login"));
        board.at("08:00", CLOCK.started("10:00"), firstResponse(LOGIN).started("10:00"));
        board.at("08:30", firstResponse(LOGIN).met());

        assertThat(ticketAt("09:00", AsOf.NOW).clocks())
                .extracting(TicketClock::clock, TicketClock::state, TicketClock::elapsed)
                .containsExactly(
                        tuple(SlaClock.FIRST_RESPONSE, ClockState.MET, Duration.ofMinutes(30)),
                        tuple(SlaClock.RESOLUTION, ClockState.RUNNING, Duration.ofHours(1)));
        TicketClock overdue = ticketAt("11:00", AsOf.NOW).clocks().getLast();
        assertThat(overdue.state()).isEqualTo(ClockState.BREACHED);
        assertThat(overdue.breachedAt()).isEqualTo(time("10:00"));
        assertThat(overdue.remaining()).isEqualTo(Duration.ofHours(-1));
        assertThat(ticketAt("23:00", Board.asOf("09:30")).clocks().getLast().elapsed())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void a_customer_s_ticket_shows_the_clocks_that_have_not_ended() {
        board.given(registered(ANN, "Ann"), ticket(LOGIN, ANN, "Login"));
        board.at("08:00", CLOCK.started("10:00"), firstResponse(LOGIN).started("09:00"));

        assertThat(clocksOfAnn("08:59", AsOf.NOW))
                .containsExactly(
                        new CustomerClock(SlaClock.FIRST_RESPONSE, ClockState.RUNNING, TARGET, time("09:00")),
                        new CustomerClock(SlaClock.RESOLUTION, ClockState.RUNNING, TARGET, time("10:00")));
        assertThat(clocksOfAnn("09:00", AsOf.NOW))
                .extracting(CustomerClock::state)
                .containsExactly(ClockState.BREACHED, ClockState.RUNNING);

        board.at("09:00", firstResponse(LOGIN).met());
        board.at("09:10", CLOCK.paused());
        assertThat(clocksOfAnn("11:00", AsOf.NOW))
                .containsExactly(new CustomerClock(SlaClock.RESOLUTION, ClockState.PAUSED, TARGET, null));
        assertThat(clocksOfAnn("23:00", new AsOf.AtPosition(4))).hasSize(2);
    }

    @Test
    void the_timeline_tells_of_breaches_and_escalations_but_not_how_clocks_run() {
        board.given(
                registered(ANN, "Ann"),
                ticket(LOGIN, ANN, "Login"),
                CLOCK.started("10:00"),
                CLOCK.paused(),
                CLOCK.resumed("10:00"),
                CLOCK.under(ClockTold.terms(TARGET), "10:00"),
                CLOCK.warned(),
                CLOCK.breached(),
                CLOCK.escalated(ANN),
                CLOCK.met(),
                firstResponse(LOGIN).started("10:00"),
                firstResponse(LOGIN).cancelled());

        assertThat(customers("11:00")
                        .handle(new GetTimeline(ANN, Board.ALL, AsOf.NOW))
                        .body()
                        .items())
                .extracting(TimelineEntry::event)
                .containsExactly("ticket.escalated", "ticket.clock-breached", "ticket.opened", "customer.registered");
    }

    private TicketView ticketAt(String now, AsOf asOf) {
        return new TicketQueries(board.fixture.worlds, board.configuration, board.clock(now))
                .handle(new GetTicket(LOGIN, asOf))
                .body();
    }

    private List<CustomerClock> clocksOfAnn(String now, AsOf asOf) {
        List<CustomerTicket> tickets =
                customers(now).handle(new GetCustomer(ANN, asOf)).body().tickets();
        return tickets.getFirst().clocks();
    }

    private CustomerQueries customers(String now) {
        return new CustomerQueries(board.fixture.worlds, board.clock(now));
    }
}
