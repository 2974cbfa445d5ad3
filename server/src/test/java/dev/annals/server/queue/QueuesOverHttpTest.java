package dev.annals.server.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Queues, and tickets that get their agents by themselves. */
class QueuesOverHttpTest {
    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");

    @Test
    void a_queue_is_defined_found_and_changed() {
        UUID ann = user();
        String name = name();
        JsonNode queue = showing.post(
                        "/queues", "{'name':'%s','assignment':'ROUND_ROBIN','members':['%s']}".formatted(name, ann))
                .json();
        assertThat(queue.get("bySkill").asBoolean()).isFalse();
        assertThat(queue.at("/members/0").asString()).isEqualTo(ann.toString());
        String address = "/queues/" + queue.get("id").asString();
        JsonNode changed = showing.post(address + "/details", "{'assignment':'MANUAL','bySkill':true,'members':null}")
                .json();
        assertThat(changed.get("name").asString()).isEqualTo(name);
        assertThat(changed.get("members")).isEmpty();
        assertThat(api.get(address).json().get("version").asLong()).isEqualTo(2);
        assertThat(api.get("/queues?assignment=MANUAL&name=" + name).json().get("items"))
                .hasSize(1);
        assertThat(api.post("/queues", "{'name':'%s','assignment':'MANUAL'}".formatted(name.toUpperCase(Locale.ROOT)))
                        .code())
                .isEqualTo("QUEUE_NAME_IN_USE");
    }

    @Test
    void a_ticket_goes_to_the_least_loaded_agent_who_is_there_and_the_audit_says_why() {
        UUID absent = user();
        UUID busy = user();
        UUID free = user();
        absence(absent, Instant.now().minusSeconds(60), Instant.now().plusSeconds(3_600));
        String queue = queue("LEAST_LOADED", false, absent, busy, free);
        UUID given = ticket("");
        api.post("/tickets/" + given + "/assign", "{'agentId':'%s'}".formatted(busy));

        UUID ticket = waiting(queue, "");
        assertThat(agentOf(ticket)).isEqualTo(free.toString());
        JsonNode entry = api.get("/audit?entity=ticket:" + ticket).json().at("/items/0");
        assertThat(entry.get("reason").asString())
                .isEqualTo("Queue " + queue + ": least loaded (0 open) of 2 agents present");
        assertThat(entry.get("origin").asString()).isEqualTo("rule:queue-assignment");
        assertThat(entry.get("actor").asString()).isEqualTo("system");
    }

    @Test
    void a_ticket_waits_for_an_agent_who_is_away_and_goes_to_them_once_they_are_back() {
        UUID agent = user();
        Instant back = Instant.now().plusSeconds(4);
        absence(agent, Instant.now().minusSeconds(60), back);
        UUID ticket = waiting(queue("ROUND_ROBIN", false, agent), "");
        assertThat(agentOf(ticket)).isEqualTo(agent.toString());
        assertThat(Instant.parse(api.get("/audit?entity=ticket:" + ticket)
                        .json()
                        .at("/items/0/recordedAt")
                        .asString()))
                .isAfterOrEqualTo(back);
    }

    @Test
    void an_absence_that_is_taken_back_is_none() {
        UUID agent = user();
        Reply planned =
                absence(agent, Instant.now().minusSeconds(60), Instant.now().plusSeconds(3_600));
        UUID ticket = waiting(queue("ROUND_ROBIN", false, agent), "");
        JsonNode user = api.get("/users/" + agent + "?atLeast="
                        + planned.json().get("version").asLong())
                .json();
        String absence =
                "/users/" + agent + "/absences/" + user.at("/absences/0/id").asString();
        assertThat(user.at("/absences/0/reason").asString()).isEqualTo("Leave");
        assertThat(api.get("/tickets/" + ticket).json().has("agentId")).isFalse();
        assertThat(api.post(absence + "/removal", "{}").status()).isEqualTo(200);
        assertThat(agentOf(ticket)).isEqualTo(agent.toString());
    }

    @Test
    void a_ticket_goes_to_who_speaks_its_language_and_knows_its_kind_of_thing() {
        UUID english = user();
        UUID chinese = user();
        UUID able = user();
        skills(english, "{'skills':['Billing'],'languages':['en']}");
        skills(chinese, "{'languages':['zh-cn']}");
        skills(able, "{'skills':['billing'],'languages':['zh']}");
        String queue = queue("LEAST_LOADED", true, english, chinese, able);
        assertThat(agentOf(waiting(queue, ",'category':'Billing','language':'zh-CN'")))
                .isEqualTo(able.toString());
        assertThat(agentOf(waiting(queue, ",'language':'zh-CN'"))).isEqualTo(chinese.toString());
        UUID french = waiting(queue, ",'language':'fr'");
        assertThat(agentOf(waiting(queue, ",'language':'en'"))).isEqualTo(english.toString());
        assertThat(api.get("/tickets/" + french).json().has("agentId")).isFalse();
        assertThat(api.post("/tickets/" + french + "/language", "{'language':'EN'}")
                        .status())
                .isEqualTo(200);
        assertThat(agentOf(french)).isEqualTo(english.toString());
        assertThat(api.get("/tickets/" + french).json().get("language").asString())
                .isEqualTo("en");
        assertThat(api.get("/tickets?language=fr&queue=" + queue).json().get("items"))
                .isEmpty();
        assertThat(api.get("/users?skill=BILLING&language=zh").json().get("items"))
                .extracting(item -> item.get("id").asString())
                .contains(able.toString())
                .doesNotContain(english.toString(), chinese.toString());
    }

    @Test
    void tickets_go_round_among_the_members_whatever_case_the_queue_is_named_in() {
        UUID one = user();
        UUID two = user();
        String queue = queue("ROUND_ROBIN", false, one, two);
        String first = agentOf(waiting(queue.toUpperCase(Locale.ROOT), ""));
        String second = agentOf(waiting(queue, ""));
        assertThat(second).isNotEqualTo(first);
        assertThat(agentOf(waiting(queue, ""))).isEqualTo(first);
    }

    @Test
    void a_ticket_in_a_queue_that_nobody_defined_is_assigned_by_hand() {
        UUID agent = user();
        UUID undefined = waiting(name(), "");
        UUID defined = waiting(queue("ROUND_ROBIN", false, agent), "");
        assertThat(agentOf(defined)).isEqualTo(agent.toString());
        assertThat(api.get("/tickets/" + undefined).json().has("agentId")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/queues | {'name':'x','assignment':'MANUAL','members':['00000000-0000-4000-8000-00000000dead']} | 422 | UNKNOWN_USER",
                "/queues | {'assignment':'MANUAL'} | 422 | REQUIRED",
                "/tickets | {'language':'zh_CN'} | 422 | BAD_LANGUAGE",
                "USER/skills | {'languages':['Chinese!']} | 422 | BAD_LANGUAGE",
                "USER/absences | {'from':'2026-01-02T00:00:00Z','until':'2026-01-02T00:00:00Z'} | 422 | EMPTY_ABSENCE",
                "USER/absences/00000000-0000-4000-8000-00000000dead/removal | {} | 404 | UNKNOWN_ABSENCE",
            })
    void what_makes_no_sense_is_refused(String path, String body, int status, String code) {
        Reply reply = api.post(path.replace("USER", "/users/" + user()), body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.text()).contains(code);
    }

    @Test
    void more_absences_than_anybody_keeps_count_of_are_refused() {
        UUID agent = user();
        Instant from = Instant.now().plusSeconds(60);
        for (int i = 0; i < 500; i++) {
            assertThat(absence(agent, from, from.plusSeconds(1)).status()).isEqualTo(200);
        }
        assertThat(absence(agent, from, from.plusSeconds(1)).code()).isEqualTo("TOO_MANY_ABSENCES");
    }

    private UUID user() {
        return api.create("/users", "{'name':'Agent'}");
    }

    private void skills(UUID user, String body) {
        assertThat(showing.post("/users/" + user + "/skills", body).status()).isEqualTo(200);
    }

    private Reply absence(UUID user, Instant from, Instant until) {
        return api.post(
                "/users/" + user + "/absences", "{'from':'%s','until':'%s','reason':'Leave'}".formatted(from, until));
    }

    private String queue(String assignment, boolean bySkill, UUID... members) {
        String name = name();
        api.create(
                "/queues",
                Api.json(Map.of("name", name, "assignment", assignment, "bySkill", bySkill, "members", members)));
        return name;
    }

    private static String name() {
        return "queue-" + UUID.randomUUID();
    }

    private UUID ticket(String more) {
        UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Example Person'}");
        return api.create(
                "/tickets",
                "{'customerId':'%s','subject':'Help','text':'x','priority':'LOW','channel':'CALL'%s}"
                        .formatted(customer, more));
    }

    private UUID waiting(String queue, String more) {
        UUID ticket = ticket(more);
        api.post("/tickets/" + ticket + "/assign", "{'queue':'%s'}".formatted(queue));
        return ticket;
    }

    private String agentOf(UUID ticket) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api.get("/tickets/" + ticket + "?atLeast=1").json().has("agentId"));
        return api.get("/tickets/" + ticket).json().get("agentId").asString();
    }
}
