package dev.annals.query.slaboard;

import static dev.annals.query.slaboard.Office.DAY;
import static dev.annals.query.slaboard.Office.GOLD;
import static dev.annals.query.slaboard.Office.HALF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.sla.ArguedVerdict;
import dev.annals.api.sla.ClockEvidence;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.ClockVerdict;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.sla.SlaTarget;
import dev.annals.api.sla.SlaVerdict;
import dev.annals.api.ticket.TicketState;
import dev.annals.sla.SlaTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** What holds for every ticket whose clocks were kept under one policy all the time. */
class ArguingAlwaysTest {
    private static final Board BOARD = new Board();

    @AfterContainer
    static void close() {
        BOARD.close();
    }

    @BeforeTry
    void reset() {
        BOARD.fixture.reset();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void under_the_policy_and_calendar_that_were_in_force_the_verdict_stands(@ForAll long seed) {
        Random random = new Random(seed);
        UUID calendar = random.nextBoolean() ? DAY : null;
        tell(random, calendar);

        List<ClockVerdict> standing = verdict(null, null).clocks();

        assertThat(standing).isNotEmpty();
        assertThat(argued(GOLD.toString(), null)).isEqualTo(withoutIds(standing));
        assertThat(argued("1", null)).isEqualTo(withoutIds(standing));
        if (calendar != null) {
            assertThat(argued(GOLD + "@1", DAY + "@1")).isEqualTo(withoutIds(standing));
            assertThat(verdict(null, DAY.toString()).argued().clocks()).isEqualTo(standing);
        }
    }

    private static void tell(Random random, @Nullable UUID calendar) {
        List<SlaTarget> targets = targets(random, calendar);
        BOARD.given(Office.open(DAY, "09:00", "12:00"), Office.policy(GOLD, targets));
        KeptTicket ticket = new KeptTicket(random, terms(targets));
        Instant at = Board.time("08:00");
        record(ticket.opened(at), at);
        for (int i = random.nextInt(16); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(random.nextInt(4) * 10L));
            record(ticket.next(at), at);
        }
    }

    private static void record(List<DomainEvent> events, Instant at) {
        events.forEach(event -> BOARD.fixture.given(event, Map.of(MetaKeys.OCCURRED_AT, at.toString())));
    }

    private static List<SlaTarget> targets(Random random, @Nullable UUID calendar) {
        List<SlaTarget> targets = new ArrayList<>();
        for (SlaClock clock : SlaClock.values()) {
            if (clock == SlaClock.RESOLUTION || random.nextInt(4) > 0) {
                targets.add(new SlaTarget(clock, Duration.ofMinutes(10L * (1 + random.nextInt(20))), calendar));
            }
        }
        return targets;
    }

    private static SlaTerms terms(List<SlaTarget> targets) {
        Map<SlaClock, ClockTerms> terms = new EnumMap<>(SlaClock.class);
        for (SlaTarget target : targets) {
            Long version = target.calendarId() == null ? null : 1L;
            terms.put(target.clock(), new ClockTerms(GOLD, 1, target.limit(), target.calendarId(), version, HALF));
        }
        return new SlaTerms(terms, Set.of(TicketState.ON_HOLD));
    }

    private static SlaVerdict verdict(@Nullable String policy, @Nullable String calendar) {
        return BOARD.verdict("22:00", KeptTicket.ID, policy, calendar);
    }

    private static List<String> argued(@Nullable String policy, @Nullable String calendar) {
        ArguedVerdict argued = verdict(policy, calendar).argued();
        return withoutIds(argued.clocks());
    }

    /** A clock that there never was has no id, and its intervals no events. */
    private static List<String> withoutIds(List<ClockVerdict> clocks) {
        return clocks.stream()
                .map(clock -> clock.reading().toString().replaceFirst("clockId=[^,]*,", "")
                        + clock.intervals().stream()
                                .map(ArguingAlwaysTest::withoutEvent)
                                .toList())
                .toList();
    }

    private static ClockEvidence withoutEvent(ClockEvidence one) {
        return new ClockEvidence(one.from(), one.to(), one.kind(), one.length(), one.reason(), null);
    }
}
