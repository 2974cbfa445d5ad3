package dev.annals.server.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Clocks of tickets from the policy to the verdict, on a real server that watches them. Each test has a category
 * of its own, so that only its policy applies. A ticket came up five hours ago.
 */
class SlaOverHttpTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TARGETS =
            "'targets':[{'clock':'FIRST_RESPONSE','limit':'PT1H'},{'clock':'RESOLUTION','limit':'PT6H'}]";

    private final Api api = RunningServer.shared().api();
    private final Instant opened = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(5));
    private final String category = "C" + UUID.randomUUID();
    private UUID policy = new UUID(0, 0);
    private UUID ticket = new UUID(0, 0);
    private UUID boss = new UUID(0, 0);

    @BeforeEach
    void begin() {
        boss = api.create("/users", "{'name':'Example Boss'}");
        policy =
                policy(TARGETS + ",'pauseOn':['ON_HOLD'],'warnAt':[0.5],'escalation':[{'clock':'FIRST_RESPONSE','at':1,"
                        + "'raisePriority':true,'assign':{'queue':'Level 2'},'notify':['" + boss + "']}]");
        UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Example Person'}");
        ticket = api.create(
                "/tickets",
                "{'customerId':'%s','subject':'Help','text':'x','priority':'LOW','channel':'CALL','category':'%s','occurredAt':'%s'}"
                        .formatted(customer, category, opened));
        assertThat(ticketAtLeast(3).get("clocks")).hasSize(2);
    }

    @Test
    void a_breach_is_recorded_as_of_its_due_time_and_escalated_and_never_moves_again() {
        Instant due = opened.plus(Duration.ofHours(1));
        JsonNode breach = awaited("/sla/breaches?target=FIRST_RESPONSE&policy=" + policy, 1);
        assertThat(breach.at("/items/0/ticketId").asString()).isEqualTo(ticket.toString());
        assertThat(instant(breach.at("/items/0/breachedAt"))).isEqualTo(due);

        JsonNode recorded = awaited("/audit?event=ticket.clock-breached&entity=ticket:" + ticket, 1);
        assertThat(instant(recorded.at("/items/0/occurredAt"))).isEqualTo(due);
        assertThat(recorded.at("/items/0/origin").asString()).isEqualTo("rule:sla");
        assertThat(awaited("/sla/escalations?notified=" + boss, 1)
                        .at("/items/0/share")
                        .asInt())
                .isOne();
        JsonNode escalated = ticket();
        assertThat(escalated.get("priority").asString()).isEqualTo("NORMAL");
        assertThat(escalated.get("queue").asString()).isEqualTo("Level 2");

        api.post("/tickets/" + ticket + "/replies", "{'text':'Sorry','author':'AGENT','visibility':'PUBLIC'}");
        JsonNode clock = clock(ticketAtLeast(escalated.get("version").asLong() + 2), "FIRST_RESPONSE");
        assertThat(clock.get("state").asString()).isEqualTo("BREACHED");
        assertThat(instant(clock.get("breachedAt"))).isEqualTo(due);
        assertThat(clock.has("endedAt")).isTrue();
        assertThat(api.get("/sla/breaches?priority=LOW&policy=" + policy).json().get("items"))
                .as("judged by the priority of then")
                .hasSize(1);
        assertThat(api.get("/sla/breaches?policy=" + policy + "&from=" + due + "&to=" + due.plusSeconds(1))
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(api.get("/sla/breaches?policy=" + policy + "&to=" + due)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void what_is_due_soon_is_at_risk_and_what_waits_is_not() {
        awaited("/audit?event=ticket.escalated&entity=ticket:" + ticket, 1);
        JsonNode risk = awaited("/sla/at-risk?within=PT2H&policy=" + policy, 1);
        assertThat(risk.at("/items/0/clock").asString()).isEqualTo("RESOLUTION");
        assertThat(instant(risk.at("/items/0/dueAt"))).isEqualTo(opened.plus(Duration.ofHours(6)));
        assertThat(items("/sla/at-risk?within=PT30M&policy=" + policy)).isEmpty();

        Reply held = api.post("/tickets/" + ticket + "/hold", "{'reason':'Parts'}");
        JsonNode clock = clock(ticketAtLeast(version(held)), "RESOLUTION");
        assertThat(clock.get("state").asString()).isEqualTo("PAUSED");
        assertThat(clock.has("dueAt")).isFalse();
        assertThat(Duration.parse(clock.get("remaining").asString()))
                .isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        assertThat(items("/sla/at-risk?within=PT2H&policy=" + policy)).isEmpty();
        assertThat(items("/sla/clocks?ticketId=" + ticket)).hasSize(2);
    }

    @Test
    void a_verdict_names_its_reasons_and_is_argued_again_beside_the_one_that_stands() {
        awaited("/audit?event=ticket.escalated&entity=ticket:" + ticket, 1);
        UUID lenient = policy("'targets':[{'clock':'FIRST_RESPONSE','limit':'PT10H'}],'active':false");
        UUID closed = api.create(
                "/business-calendars",
                "{'name':'Nights','zone':'UTC','week':{'MONDAY':[{'from':'00:00','to':'00:01'}]}}");
        awaited("/business-calendars?name=Nights", 1);
        long before = ticket().get("version").asLong();

        JsonNode verdict = verdict("?policy=" + lenient);
        assertThat(verdict.at("/clocks/0/reading/state").asString()).isEqualTo("BREACHED");
        assertThat(verdict.at("/clocks/0/reading/policyVersion").asInt()).isOne();
        assertThat(verdict.at("/clocks/0/intervals/0/kind").asString()).isEqualTo("RUNNING");
        assertThat(instant(verdict.at("/clocks/0/intervals/0/from"))).isEqualTo(opened);
        assertThat(verdict.at("/argued/clocks")).hasSize(1);
        assertThat(verdict.at("/argued/clocks/0/reading/state").asString()).isEqualTo("RUNNING");

        assertThat(verdict("?calendar=" + closed)
                        .at("/argued/clocks/0/reading/state")
                        .asString())
                .isEqualTo("RUNNING");
        assertThat(verdict("?policy=1").at("/argued/policyId").asString()).isEqualTo(policy.toString());
        assertThat(verdict("").has("argued")).isFalse();
        assertThat(ticket().get("version").asLong()).isEqualTo(before);
    }

    @Test
    void a_changed_policy_reaches_the_tickets_that_are_open_as_of_its_change() {
        awaited("/audit?event=ticket.escalated&entity=ticket:" + ticket, 1);
        Instant changed = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Reply reply = api.post(
                "/sla-policies/" + policy + "/details",
                "{'targets':[{'clock':'RESOLUTION','limit':'PT20H'}],'escalation':[],'occurredAt':'" + changed + "'}");
        assertThat(reply.status()).isEqualTo(200);
        JsonNode terms = awaited("/audit?event=ticket.clock-terms-changed&entity=ticket:" + ticket, 1);
        assertThat(instant(terms.at("/items/0/occurredAt"))).isEqualTo(changed);
        JsonNode clock = clock(ticket(), "RESOLUTION");
        assertThat(clock.get("target").asString()).isEqualTo("PT20H");
        assertThat(instant(clock.get("dueAt"))).isEqualTo(opened.plus(Duration.ofHours(20)));
        assertThat(clock.get("policyVersion").asInt()).isEqualTo(2);
    }

    @Test
    void compliance_counts_what_was_judged_in_the_period() {
        awaited("/audit?event=ticket.escalated&entity=ticket:" + ticket, 1);
        Reply resolved = api.post("/tickets/" + ticket + "/resolve", "{'resolution':'Done'}");
        ticketAtLeast(version(resolved));
        String period = "?from=" + opened + "&to=" + Instant.now().plus(Duration.ofHours(1)) + "&by=category";
        JsonNode rows = api.get("/sla/compliance" + period).json().get("rows");
        assertThat(rows)
                .filteredOn(row -> row.has("key") && row.get("key").asString().equals(category))
                .singleElement()
                .satisfies(row -> assertThat(row.toString())
                        .isEqualTo("{\"key\":\"" + category + "\",\"met\":1,\"breached\":1,\"compliance\":0.5}"));
    }

    @Test
    void as_of_a_moment_before_it_was_due_the_clock_runs() {
        awaited("/audit?event=ticket.clock-breached&entity=ticket:" + ticket, 1);
        JsonNode first =
                api.get("/audit?entity=ticket:" + ticket + "&limit=50").json().get("items");
        long position = first.get(first.size() - 1).get("position").asLong() + 1;
        JsonNode then = api.get("/tickets/" + ticket + "?asOf=" + position).json();
        assertThat(then.get("version").asLong()).isEqualTo(2);
        assertThat(then.get("clocks")).hasSize(1);
        assertThat(instant(then.at("/clocks/0/breachedAt")))
                .as("overdue, though nobody had recorded it")
                .isEqualTo(opened.plus(Duration.ofHours(1)));
    }

    @Test
    void what_happened_before_the_last_change_is_refused() {
        Reply refused = api.post(
                "/tickets/" + ticket + "/hold", "{'reason':'Parts','occurredAt':'" + opened.minusSeconds(1) + "'}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("BEFORE_THE_LAST_CHANGE");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/occurredAt");
    }

    @ParameterizedTest
    @CsvSource({
        "/tickets/%s/sla?policy=soon, 400, BAD_VERSION",
        "/tickets/%s/sla?policy=00000000-0000-0000-0000-000000000001, 422, UNKNOWN_POLICY",
        "/tickets/%s/sla?policy=7, 422, UNKNOWN_POLICY",
        "/tickets/%s/sla?calendar=00000000-0000-0000-0000-000000000001, 422, UNKNOWN_CALENDAR",
        "/tickets/00000000-0000-0000-0000-000000000001/sla, 404, NOT_FOUND",
        "/sla/at-risk?within=-PT1H, 422, OUT_OF_RANGE",
        "/sla/at-risk?within=soon, 400, BAD_PARAMETER",
        "/sla/breaches?severity=1, 400, UNKNOWN_FILTER",
        "/sla/compliance?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z&by=mood, 400, UNKNOWN_DIMENSION",
    })
    void nonsense_is_refused(String path, int status, String code) {
        Reply refused = api.get(path.formatted(ticket));
        assertThat(refused.json().get("code").asString()).isEqualTo(code);
        assertThat(refused.status()).isEqualTo(status);
    }

    private UUID policy(String terms) {
        UUID id = api.create(
                "/sla-policies",
                "{'name':'%s','order':1,'when':{'category':'%s'},%s,'occurredAt':'%s'}"
                        .formatted(UUID.randomUUID(), category, terms, opened.minusSeconds(60)));
        assertThat(api.get("/sla-policies/" + id + "?atLeast=1").status()).isEqualTo(200);
        return id;
    }

    private JsonNode awaited(String path, int items) {
        await().atMost(SOON).untilAsserted(() -> assertThat(items(path)).hasSize(items));
        return api.get(path).json();
    }

    private List<JsonNode> items(String path) {
        return api.get(path).json().get("items").valueStream().toList();
    }

    private JsonNode ticket() {
        return api.get("/tickets/" + ticket).json();
    }

    private JsonNode ticketAtLeast(long version) {
        return api.get("/tickets/" + ticket + "?atLeast=" + version).json();
    }

    private JsonNode verdict(String query) {
        return api.get("/tickets/" + ticket + "/sla" + query).json();
    }

    private static long version(Reply reply) {
        return reply.json().get("version").asLong();
    }

    private static JsonNode clock(JsonNode ticket, String kind) {
        return ticket.get("clocks")
                .valueStream()
                .filter(clock -> clock.get("clock").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(JsonNode node) {
        return Instant.parse(node.asString());
    }
}
