package dev.annals.query.slaboard;

import static dev.annals.query.slaboard.Board.time;
import static dev.annals.query.slaboard.ClockTold.AGENT;
import static dev.annals.query.slaboard.ClockTold.POLICY;
import static dev.annals.query.slaboard.ClockTold.TARGET;
import static dev.annals.query.slaboard.ClockTold.firstResponse;
import static dev.annals.query.slaboard.ClockTold.resolution;
import static dev.annals.query.slaboard.ClockTold.terms;
import static dev.annals.query.testing.Desk.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Json;
import dev.annals.api.query.AsOf;
import dev.annals.api.sla.Compliance;
import dev.annals.api.sla.ComplianceDimension;
import dev.annals.api.sla.ComplianceFigures;
import dev.annals.api.sla.GetCompliance;
import dev.annals.api.sla.InCharge;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketPriorityChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The company is in Shanghai, where it is Tuesday from 16:00 on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuringComplianceTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID MET = new UUID(8, 1);
    private static final UUID LATE = new UUID(8, 2);
    private static final UUID OVERDUE = new UUID(8, 3);
    private static final UUID CANCELLED = new UUID(8, 4);
    private static final UUID PAUSED = new UUID(8, 5);
    private static final UUID RUNNING = new UUID(8, 6);
    private static final InCharge DESK = new InCharge(TicketPriority.HIGH, "Hardware", AGENT, "Level 2");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    private final Board board = new Board();

    @BeforeAll
    void tell() {
        Stream.of(MET, LATE, OVERDUE, CANCELLED, PAUSED, RUNNING)
                .forEach(id ->
                        board.given(ticket(id, ANN, "Ticket"), resolution(id).started("10:00")));
        board.at("09:00", resolution(MET).fulfilled(true, DESK));
        board.at("10:00", resolution(LATE).breached(DESK));
        board.at("11:00", resolution(LATE).fulfilled(false, DESK));
        board.at("08:30", resolution(OVERDUE).under(terms(POLICY, 2, TARGET), "16:00"));
        board.at("09:00", resolution(CANCELLED).cancelled(), resolution(PAUSED).paused());
        board.at("09:00", resolution(RUNNING).under(terms(TARGET), "23:00"));
        board.given(firstResponse(OVERDUE).started("20:00"));
        board.at("16:30", firstResponse(OVERDUE).met());
        // The first is judged already, so that this does not move its verdict; the second is not.
        board.given(
                new TicketPriorityChanged(MET, TicketPriority.LOW),
                new TicketPriorityChanged(OVERDUE, TicketPriority.URGENT));
    }

    @AfterAll
    void close() {
        board.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE     | -
            POLICY   | 00000000-0000-0006-0000-000000000001@1 2/1 0.666667, 00000000-0000-0006-0000-000000000001@2 0/1 0
            TARGET   | FIRST_RESPONSE 1/0 1, RESOLUTION 1/2 0.333333
            PRIORITY | NORMAL 1/0 1, HIGH 1/1 0.5, URGENT 0/1 0
            AGENT    | 00000000-0000-0005-0000-000000000001 1/1 0.5, null 1/1 0.5
            QUEUE    | Level 2 1/1 0.5, null 1/1 0.5
            CATEGORY | Access 1/1 0.5, Hardware 1/1 0.5
            DAY      | 2026-03-02 1/1 0.5, 2026-03-03 1/1 0.5
            MONTH    | 2026-03 2/2 0.5
            QUARTER  | 2026-Q1 2/2 0.5
            """)
    void compliance_is_met_of_all_that_was_judged_by(ComplianceDimension by, String rows) {
        Compliance compliance = compliance(by, MARCH, APRIL, "17:00");

        assertThat(text(compliance.rows())).isEqualTo(rows);
        assertThat(text(List.of(compliance.total()))).isEqualTo("null 2/2 0.5");
    }

    @Test
    void an_overdue_clock_counts_as_breached_before_that_is_recorded_and_a_running_one_not_at_all() {
        assertThat(total("15:59")).isEqualTo("null 2/1 0.666667");
        assertThat(total("16:00")).isEqualTo("null 2/2 0.5");
        assertThat(total("23:00")).isEqualTo("null 2/3 0.4");
    }

    @Test
    void a_period_has_the_clocks_judged_from_its_beginning_until_before_its_end() {
        assertThat(total(time("09:00"), time("10:00"))).isEqualTo("null 1/0 1");
        assertThat(total(time("10:00"), time("16:00"))).isEqualTo("null 0/1 0");
        assertThat(total(time("16:00"), time("16:30"))).isEqualTo("null 0/1 0");
    }

    @Test
    void where_nothing_was_judged_there_is_no_data() {
        Compliance nothing = compliance(ComplianceDimension.AGENT, APRIL, APRIL.plusSeconds(1), "17:00");

        assertThat(nothing.rows()).isEmpty();
        assertThat(nothing.total()).isEqualTo(new ComplianceFigures(null, 0, 0, null));
        assertThat(Json.mapper().writeValueAsString(nothing.total())).contains("\"compliance\":null");
    }

    @Test
    void compliance_as_of_a_moment_is_what_it_was_then() {
        GetCompliance query = new GetCompliance(MARCH, APRIL, ComplianceDimension.NONE, new AsOf.AtPosition(12));

        assertThat(text(List.of(board.now("17:00").handle(query).body().total())))
                .isEqualTo("null 0/0 null");
        assertThat(board.now("17:00").handle(query).body().position()).isEqualTo(12);
        GetCompliance evening = new GetCompliance(MARCH, APRIL, ComplianceDimension.NONE, Board.asOf("15:00"));
        assertThat(text(List.of(board.now("17:00").handle(evening).body().total())))
                .isEqualTo("null 2/1 0.666667");
    }

    private String total(String now) {
        return text(
                List.of(compliance(ComplianceDimension.NONE, MARCH, APRIL, now).total()));
    }

    private String total(Instant from, Instant to) {
        return text(
                List.of(compliance(ComplianceDimension.NONE, from, to, "17:00").total()));
    }

    private Compliance compliance(ComplianceDimension by, Instant from, Instant to, String now) {
        return board.now(now).handle(new GetCompliance(from, to, by, AsOf.NOW)).body();
    }

    /** As in {@code HIGH 1/2 0.333333}, or {@code -} where there are none. */
    private static String text(List<ComplianceFigures> rows) {
        return rows.isEmpty()
                ? "-"
                : String.join(
                        ", ",
                        rows.stream()
                                .map(row ->
                                        "%s %d/%d %s".formatted(row.key(), row.met(), row.breached(), row.compliance()))
                                .toList());
    }
}
