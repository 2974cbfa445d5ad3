package dev.annals.query.slaboard;

import static dev.annals.query.slaboard.Board.time;
import static dev.annals.query.slaboard.ClockTold.resolution;
import static dev.annals.query.slaboard.Office.DAY;
import static dev.annals.query.slaboard.Office.EVENING;
import static dev.annals.query.slaboard.Office.GOLD;
import static dev.annals.query.slaboard.Office.SILVER;
import static dev.annals.query.slaboard.Office.everyDay;
import static dev.annals.query.slaboard.Office.open;
import static dev.annals.query.slaboard.Office.policy;
import static dev.annals.query.slaboard.Office.target;
import static dev.annals.query.slaboard.Office.terms;
import static dev.annals.query.testing.Desk.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.Patch;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.sla.ArguedVerdict;
import dev.annals.api.sla.BusinessCalendarChanged;
import dev.annals.api.sla.ClockEvidence;
import dev.annals.api.sla.ClockState;
import dev.annals.api.sla.GetSlaVerdict;
import dev.annals.api.sla.IntervalKind;
import dev.annals.api.sla.SlaPolicyChanged;
import dev.annals.api.sla.SlaVerdict;
import dev.annals.api.sla.TicketClock;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketResumed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A ticket of 09:00, on hold from 10:00 to 12:00, under version 1 of gold: two hours by day. Gold's version 2 gives
 * four hours, version 3 a quarter of one; silver three hours by day and night; the day ends at 13:00 since its
 * version 2.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArguingAVerdictTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID LOGIN = new UUID(8, 1);
    private static final UUID UNCLOCKED = new UUID(8, 2);
    private static final ClockTold CLOCK = resolution(LOGIN);

    private final Board board = new Board();

    @BeforeAll
    void tell() {
        board.given(
                open(DAY, "09:00", "17:00"),
                open(EVENING, "11:00", "22:00"),
                policy(GOLD, "PT2H", DAY),
                policy(SILVER, "PT3H", null));
        board.at("09:00", ticket(LOGIN, ANN, "Login"), CLOCK.started("11:00", terms(GOLD, 1, "PT2H")));
        board.at("10:00", new TicketHeld(LOGIN, null, "Parts", null), CLOCK.paused());
        board.at("12:00", new TicketResumed(LOGIN), CLOCK.resumed("13:00"));
        board.given(
                ticket(UNCLOCKED, ANN, "Mouse"),
                changed(GOLD, "PT4H", DAY),
                changed(GOLD, "PT15M", DAY),
                new BusinessCalendarChanged(DAY, null, null, Patch.set(everyDay("09:00", "13:00")), null, null, null));
    }

    @AfterAll
    void close() {
        board.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            its latest version by its id       | 00000000-0000-0006-0000-000000000001   | - | 3 | BREACHED PT2H of PT15M due 09:15
            a version of it                    | 00000000-0000-0006-0000-000000000001@2 | - | 2 | RUNNING PT2H of PT4H due 11:00
            the version alone                  | 2 | - | 2 | RUNNING PT2H of PT4H due 11:00
            the version that was in force      | 1 | - | 1 | BREACHED PT2H of PT2H due 13:00
            another policy                     | 00000000-0000-0006-0000-000000000002 | - | 1 | RUNNING PT2H30M of PT3H due 14:00
            another policy at its version      | 00000000-0000-0006-0000-000000000002@1 | - | 1 | RUNNING PT2H30M of PT3H due 14:00
            another calendar                   | - | 00000000-0000-0004-0000-000000000002 | - | RUNNING PT1H30M of PT2H due 14:00
            a calendar at its version          | - | 00000000-0000-0004-0000-000000000001@1 | - | BREACHED PT2H30M of PT2H due 13:00
            the version of the calendar alone  | - | 2 | - | BREACHED PT2H of PT2H due 13:00
            both                               | 00000000-0000-0006-0000-000000000002 | 00000000-0000-0004-0000-000000000002 | 1 | RUNNING PT1H30M of PT3H due 15:00
            both by versions alone             | 2 | 1 | 2 | RUNNING PT2H30M of PT4H due 15:00
            """)
    void a_verdict_is_argued_under(
            String name, @Nullable String policy, @Nullable String calendar, @Nullable Long version, String expected) {
        ArguedVerdict argued = argued(policy, calendar);

        assertThat(argued.policyVersion()).isEqualTo(version);
        assertThat(argued.clocks()).hasSize(1);
        assertThat(text(argued.clocks().getFirst().reading())).isEqualTo(expected);
    }

    @Test
    void it_says_what_it_was_argued_under_and_what_stands_is_beside_it() {
        SlaVerdict verdict = board.verdict("13:30", LOGIN, SILVER.toString(), EVENING + "@1");
        ArguedVerdict argued = verdict.argued();
        TicketClock reading = argued.clocks().getFirst().reading();

        assertThat(argued.policyId()).isEqualTo(SILVER);
        assertThat(argued.calendarId()).isEqualTo(EVENING);
        assertThat(argued.calendarVersion()).isEqualTo(1);
        assertThat(reading.clockId()).isNull();
        assertThat(reading.policyId()).isEqualTo(SILVER);
        assertThat(reading.calendarId()).isEqualTo(EVENING);
        assertThat(verdict.clocks()).isEqualTo(board.verdict("13:30", LOGIN).clocks());
        assertThat(text(verdict.clocks().getFirst().reading())).isEqualTo("BREACHED PT2H30M of PT2H due 13:00");
    }

    @Test
    void an_argued_clock_lists_its_intervals_too() {
        List<ClockEvidence> intervals = argued(SILVER.toString(), EVENING.toString())
                .clocks()
                .getFirst()
                .intervals();

        assertThat(intervals)
                .extracting(ClockEvidence::kind)
                .containsExactly(IntervalKind.OUTSIDE_HOURS, IntervalKind.PAUSED, IntervalKind.RUNNING);
        assertThat(intervals.getFirst().from()).isEqualTo(time("09:00"));
        assertThat(intervals.getLast().length()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void under_another_calendar_alone_the_intervals_keep_their_events() {
        assertThat(argued(null, EVENING.toString()).clocks().getFirst().intervals())
                .extracting(ClockEvidence::eventId)
                .containsExactly(new UUID(7, 6), new UUID(7, 8), new UUID(7, 10));
    }

    @Test
    void a_ticket_that_never_had_a_clock_is_argued_from_its_beginning() {
        ArguedVerdict argued =
                board.verdict("13:30", UNCLOCKED, SILVER.toString(), null).argued();

        assertThat(argued.clocks().getFirst().reading().startedAt()).isEqualTo("2026-03-02T08:00:11Z");
        assertThat(argued.clocks().getFirst().reading().state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void arguing_changes_nothing() {
        SlaVerdict before = board.verdict("13:30", LOGIN);
        long position = board.fixture.position();

        board.verdict("13:30", LOGIN, SILVER.toString(), EVENING.toString());

        assertThat(board.verdict("13:30", LOGIN)).isEqualTo(before);
        assertThat(board.fixture.position()).isEqualTo(position);
        assertThat(board.fixture.journal.head()).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "00000000-0000-0006-0000-000000000009, -, UNKNOWN_POLICY /policy",
                "00000000-0000-0006-0000-000000000001@4, -, UNKNOWN_POLICY /policy",
                "9, -, UNKNOWN_POLICY /policy",
                "0, -, UNKNOWN_POLICY /policy",
                "00000000-0000-0004-0000-000000000001, -, UNKNOWN_POLICY /policy",
                "-, 00000000-0000-0004-0000-000000000009, UNKNOWN_CALENDAR /calendar",
                "-, 00000000-0000-0004-0000-000000000001@3, UNKNOWN_CALENDAR /calendar",
                "-, 7, UNKNOWN_CALENDAR /calendar",
                "gold, -, BAD_VERSION /policy",
                "'', -, BAD_VERSION /policy",
                "-1, -, BAD_VERSION /policy",
                "1234567890, -, BAD_VERSION /policy",
                "00000000-0000-0006-0000-000000000001@, -, BAD_VERSION /policy",
                "00000000-0000-0006-0000-000000000001@x, -, BAD_VERSION /policy",
                "1-2-3-4-5, -, BAD_VERSION /policy",
                "-, @1, BAD_VERSION /calendar"
            })
    void what_is_not_there_and_nonsense_are_refused(
            @Nullable String policy, @Nullable String calendar, String expected) {
        assertThat(refusal(LOGIN, policy, calendar)).isEqualTo(expected);
    }

    @Test
    void a_version_alone_is_unknown_where_no_clock_names_a_policy_or_calendar() {
        assertThat(refusal(UNCLOCKED, "1", null)).isEqualTo("UNKNOWN_POLICY /policy");
        assertThat(refusal(UNCLOCKED, null, "1")).isEqualTo("UNKNOWN_CALENDAR /calendar");
    }

    @Test
    void what_was_defined_later_is_unknown_as_of_a_moment_before() {
        AsOf before = new AsOf.AtPosition(10);
        Refused refused = catchThrowableOfType(
                Refused.class, () -> board.now("13:30").handle(new GetSlaVerdict(LOGIN, GOLD + "@2", null, before)));

        assertThat(refused.code()).hasToString("UNKNOWN_POLICY");
        assertThat(board.now("13:30")
                        .handle(new GetSlaVerdict(LOGIN, GOLD.toString(), null, before))
                        .body()
                        .argued()
                        .policyVersion())
                .isEqualTo(1);
    }

    private String refusal(UUID ticket, @Nullable String policy, @Nullable String calendar) {
        Refused refused = catchThrowableOfType(Refused.class, () -> board.verdict("13:30", ticket, policy, calendar));
        Refusal refusal = refused.refusals().getFirst();
        return refusal.code() + " " + refusal.pointer();
    }

    private ArguedVerdict argued(@Nullable String policy, @Nullable String calendar) {
        return board.verdict("13:30", LOGIN, policy, calendar).argued();
    }

    private static SlaPolicyChanged changed(UUID policy, String target, UUID calendar) {
        return new SlaPolicyChanged(
                policy, null, null, null, Patch.set(List.of(target(target, calendar))), null, null, null, null);
    }

    private static String text(TicketClock reading) {
        String due =
                reading.dueAt() == null ? "never" : reading.dueAt().toString().substring(11, 16);
        return "%s %s of %s due %s".formatted(reading.state(), reading.elapsed(), reading.target(), due);
    }
}
