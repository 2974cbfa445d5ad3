package dev.annals.query.slaboard;

import static dev.annals.query.slaboard.Board.time;
import static dev.annals.query.slaboard.ClockTold.AGENT;
import static dev.annals.query.slaboard.ClockTold.TARGET;
import static dev.annals.query.slaboard.ClockTold.firstResponse;
import static dev.annals.query.slaboard.ClockTold.resolution;
import static dev.annals.query.slaboard.ClockTold.terms;
import static dev.annals.query.testing.Desk.taken;
import static dev.annals.query.testing.Desk.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.sla.BoardClock;
import dev.annals.api.sla.EscalationView;
import dev.annals.api.sla.FindBreaches;
import dev.annals.api.sla.FindClocksAtRisk;
import dev.annals.api.sla.FindEscalations;
import dev.annals.api.sla.FindSlaClocks;
import dev.annals.api.sla.InCharge;
import dev.annals.api.ticket.TicketPriority;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingClocksTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID LOGIN = new UUID(8, 1);
    private static final UUID PRINTER = new UUID(8, 2);
    private static final UUID SCREEN = new UUID(8, 3);
    private static final UUID MOUSE = new UUID(8, 4);
    private static final UUID SILVER = new UUID(6, 2);
    private static final InCharge HARDWARE = new InCharge(TicketPriority.LOW, "Hardware", AGENT, "Level 2");

    private final Board board = new Board();

    /** Three were due at the same instant. */
    @BeforeAll
    void tell() {
        board.given(
                ticket(LOGIN, ANN, "Login"),
                ticket(PRINTER, ANN, "Printer"),
                ticket(SCREEN, ANN, "Screen"),
                ticket(MOUSE, BEN, "Mouse", TicketPriority.URGENT),
                taken(MOUSE, new UUID(5, 2)));
        board.at(
                "08:30",
                resolution(LOGIN).started("10:00"),
                resolution(PRINTER).started("10:00"),
                resolution(SCREEN).started("10:00", terms(SILVER, 4, TARGET)));
        board.at(
                "08:45",
                firstResponse(MOUSE).started("11:00"),
                resolution(MOUSE).started("12:00"));
        board.at("10:00", resolution(PRINTER).breached(HARDWARE));
        board.at("10:01", resolution(PRINTER).escalated(AGENT, BEN));
        board.at("10:00", resolution(LOGIN).escalated());
    }

    @AfterAll
    void close() {
        board.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ticketId        | 00000000-0000-0008-0000-000000000002 | Printer
            customerId      | 00000000-0000-0001-0000-000000000002 | Mouse Mouse
            target          | FIRST_RESPONSE | Mouse
            policy          | 00000000-0000-0006-0000-000000000002 | Screen
            priority        | LOW            | Printer
            priority        | NORMAL,URGENT  | Login Screen Mouse Mouse
            category        | Hardware       | Printer
            agent           | 00000000-0000-0005-0000-000000000001 | Printer
            queue           | Level 1        | Mouse Mouse
            ticketState     | NEW            | Login Printer Screen
            startedAt.from  | 2026-03-02T08:45:00Z | Mouse Mouse
            startedAt.to    | 2026-03-02T08:45:00Z | Login Printer Screen
            """)
    void clocks_are_found_by(String field, String value, String subjects) {
        ListRequest request = request(Map.of(field, List.of(value)), 50, null);

        assertThat(String.join(
                        " ",
                        clocks(request).items().stream()
                                .map(BoardClock::subject)
                                .toList()))
                .isEqualTo(subjects);
    }

    @Test
    void breaches_are_those_of_the_period_the_newest_first() {
        assertThat(breaches(null, null))
                .extracting(BoardClock::dueAt)
                .containsExactly(time("12:00"), time("11:00"), time("10:00"), time("10:00"), time("10:00"));
        assertThat(breaches(time("11:00"), time("12:00")))
                .extracting(BoardClock::dueAt)
                .containsExactly(time("11:00"));
        assertThat(breaches(time("10:01"), null)).hasSize(2);
        assertThat(breaches(null, time("11:00"))).hasSize(3);
    }

    @Test
    void pages_of_any_size_lose_and_repeat_nothing_where_instants_are_equal() {
        for (int size = 1; size < 6; size++) {
            assertThat(paged(size, request -> clocks(request)))
                    .isEqualTo(clocks(Board.ALL).items());
            assertThat(paged(
                            size,
                            request -> board.now("13:00")
                                    .handle(new FindBreaches(null, null, request, AsOf.NOW))
                                    .body()))
                    .isEqualTo(breaches(null, null));
            assertThat(paged(
                            size,
                            request -> board.now("09:00")
                                    .handle(new FindClocksAtRisk(TARGET, request, AsOf.NOW))
                                    .body()))
                    .isEqualTo(board.atRisk("09:00", "PT2H"))
                    .hasSize(3);
        }
    }

    @Test
    void a_total_counts_all_pages() {
        assertThat(clocks(request(Map.of(), 2, null)).total()).isEqualTo(5);
    }

    @Test
    void escalations_come_the_newest_first() {
        assertThat(escalations(Map.of(), AsOf.NOW))
                .extracting(EscalationView::ticketId)
                .containsExactly(PRINTER, LOGIN);
        assertThat(escalations(Map.of(), AsOf.NOW).getFirst())
                .isEqualTo(new EscalationView(
                        PRINTER,
                        resolution(PRINTER).id(),
                        resolution(PRINTER).kind(),
                        BigDecimal.ONE,
                        ClockTold.POLICY,
                        List.of(AGENT, BEN),
                        time("10:01")));
        assertThat(escalations(Map.of(), new AsOf.AtPosition(11))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ticketId, 00000000-0000-0008-0000-000000000001, 1",
        "target, RESOLUTION, 2",
        "target, FIRST_RESPONSE, 0",
        "policy, 00000000-0000-0006-0000-000000000001, 2",
        "notified, 00000000-0000-0001-0000-000000000002, 1",
        "escalatedAt.from, 2026-03-02T10:01:00Z, 1"
    })
    void escalations_are_found_by(String field, String value, int found) {
        assertThat(escalations(Map.of(field, List.of(value)), AsOf.NOW)).hasSize(found);
    }

    @Test
    void a_word_that_is_no_target_is_refused() {
        ListRequest request = request(Map.of("target", List.of("LUNCH")), 50, null);

        assertThat(catchThrowableOfType(Refused.class, () -> clocks(request)).code())
                .isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
    }

    private static <T> List<T> paged(int size, Function<ListRequest, Page<T>> question) {
        List<T> items = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = question.apply(request(Map.of(), size, cursor));
            items.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return items;
    }

    private Page<BoardClock> clocks(ListRequest request) {
        return board.now("09:00").handle(new FindSlaClocks(request, AsOf.NOW)).body();
    }

    private List<BoardClock> breaches(@Nullable Instant from, @Nullable Instant to) {
        return board.now("13:00")
                .handle(new FindBreaches(from, to, Board.ALL, AsOf.NOW))
                .body()
                .items();
    }

    private List<EscalationView> escalations(Map<String, List<String>> filters, AsOf asOf) {
        return board.now("13:00")
                .handle(new FindEscalations(request(filters, 50, null), asOf))
                .body()
                .items();
    }

    private static ListRequest request(Map<String, List<String>> filters, int limit, @Nullable String cursor) {
        return new ListRequest(filters, null, List.of(), limit, cursor, true);
    }
}
