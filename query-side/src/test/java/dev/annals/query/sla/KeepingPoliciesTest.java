package dev.annals.query.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Patch;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.sla.EscalationStep;
import dev.annals.api.sla.FindSlaPolicies;
import dev.annals.api.sla.GetSlaPolicy;
import dev.annals.api.sla.PolicyConditions;
import dev.annals.api.sla.SlaClock;
import dev.annals.api.sla.SlaPolicyChanged;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.api.sla.SlaPolicyView;
import dev.annals.api.sla.SlaTarget;
import dev.annals.api.ticket.TicketState;
import dev.annals.query.testing.ReadModelFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingPoliciesTest {
    private static final UUID GOLD = new UUID(6, 1);
    private static final UUID LATE = new UUID(6, 2);
    private static final UUID FIRST = new UUID(6, 3);
    private static final UUID CALENDAR = new UUID(5, 1);
    private static final PolicyConditions BEST = new PolicyConditions(null, null, null, "A", null);
    private static final List<SlaTarget> TARGETS =
            List.of(new SlaTarget(SlaClock.RESOLUTION, Duration.ofHours(8), CALENDAR));
    private static final List<EscalationStep> ESCALATION =
            List.of(new EscalationStep(SlaClock.RESOLUTION, BigDecimal.ONE, null, true, List.of()));

    private final ReadModelFixture fixture = new ReadModelFixture(new SlaReadModel());
    private final SlaQueries queries = new SlaQueries(fixture.worlds);

    @Test
    void a_policy_keeps_what_a_change_does_not_name() {
        fixture.given(
                defined(GOLD, "Gold", 10),
                new SlaPolicyChanged(GOLD, Patch.set("Platinum"), null, null, null, null, null, null, null),
                new SlaPolicyChanged(GOLD, null, null, null, null, null, Patch.set(List.of()), null, Patch.set(false)));
        SlaPolicyView policy = get(AsOf.NOW);
        assertThat(policy.version()).isEqualTo(3);
        assertThat(policy.name()).isEqualTo("Platinum");
        assertThat(policy.order()).isEqualTo(10);
        assertThat(policy.when()).isEqualTo(BEST);
        assertThat(policy.targets()).isEqualTo(TARGETS);
        assertThat(policy.pauseOn()).containsExactly(TicketState.ON_HOLD, TicketState.RESOLVED);
        assertThat(policy.warnAt()).isEmpty();
        assertThat(policy.escalation()).isEqualTo(ESCALATION);
        assertThat(policy.active()).isFalse();
        assertThat(policy.updatedAt()).isAfter(policy.createdAt());
    }

    @Test
    void as_of_a_moment_before_a_change_it_says_what_it_said_then() {
        fixture.given(
                defined(GOLD, "Gold", 10),
                new SlaPolicyChanged(GOLD, Patch.set("Platinum"), null, null, null, null, null, null, null));
        assertThat(get(new AsOf.AtPosition(1)).name()).isEqualTo("Gold");
        assertThat(get(new AsOf.AtPosition(2)).name()).isEqualTo("Platinum");
    }

    @Test
    void policies_are_listed_in_the_order_in_which_they_are_tried() {
        fixture.given(defined(LATE, "Late", 20), defined(GOLD, "Gold", 10), defined(FIRST, "Young", 10));
        assertThat(names(Map.of())).containsExactly("Gold", "Young", "Late");
    }

    @Test
    void policies_are_found_by_name_activity_and_calendar() {
        fixture.given(
                defined(GOLD, "Gold", 10),
                defined(LATE, "Late", 20),
                new SlaPolicyChanged(
                        LATE,
                        null,
                        null,
                        null,
                        Patch.set(List.of(new SlaTarget(SlaClock.RESOLUTION, Duration.ofHours(1), null))),
                        null,
                        null,
                        null,
                        Patch.set(false)));
        assertThat(names(Map.of("name", List.of("Late")))).containsExactly("Late");
        assertThat(names(Map.of("active", List.of("true")))).containsExactly("Gold");
        assertThat(names(Map.of("calendarId", List.of(CALENDAR.toString())))).containsExactly("Gold");
    }

    private SlaPolicyView get(AsOf asOf) {
        return queries.handle(new GetSlaPolicy(GOLD, asOf)).body();
    }

    private List<String> names(Map<String, List<String>> filters) {
        ListRequest request = new ListRequest(filters, null, List.of(), 50, null, false);
        return queries.handle(new FindSlaPolicies(request, AsOf.NOW)).body().items().stream()
                .map(SlaPolicyView::name)
                .toList();
    }

    private static SlaPolicyDefined defined(UUID id, String name, int order) {
        return new SlaPolicyDefined(
                id,
                name,
                order,
                BEST,
                TARGETS,
                List.of(TicketState.ON_HOLD, TicketState.RESOLVED),
                List.of(new BigDecimal("0.5")),
                ESCALATION,
                true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
