package dev.annals.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.user.Users;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** No lost update, no stale read of one's own write, and any moment asked about again answers the same. */
class VersionsTest {
    private final Api api = RunningServer.shared().api();
    private final UUID id = api.create("/customers", "{'kind':'PERSON','name':'Of many versions'}");
    private final String path = "/customers/" + id;

    @Test
    void a_change_on_the_version_seen_last_is_made() {
        Reply reply = api.with("If-Match", "\"1\"").post(path + "/grade", "{'grade':'A'}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.json().get("version").asLong()).isEqualTo(2);
    }

    @Test
    void a_change_on_a_stale_version_is_told_what_happened_since() {
        api.post(path + "/grade", "{'grade':'A'}");
        api.post(path + "/details", "{'industry':'Music'}");
        Reply reply = api.with("If-Match", "\"1\"").post(path + "/grade", "{'grade':'B'}");
        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.code()).isEqualTo("STALE_VERSION");
        assertThat(reply.json().get("version").asLong()).isEqualTo(3);
        JsonNode events = reply.json().get("events");
        assertThat(events)
                .extracting(event -> event.get("event").asString())
                .containsExactly("customer.graded", "customer.details-changed");
        assertThat(events.get(0).get("fields")).extracting(JsonNode::asString).containsExactly("grade");
        assertThat(events.get(1).get("fields")).extracting(JsonNode::asString).containsExactly("industry");
    }

    @Test
    void any_version_will_do_for_a_star() {
        assertThat(api.with("If-Match", "*")
                        .post(path + "/grade", "{'grade':'A'}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "W/\"1\"", "\"one\"", "\"1\", \"2\"", "\"\"", "\"99999999999999999999\""})
    void other_tags_are_refused(String tag) {
        assertThat(api.with("If-Match", tag)
                        .post(path + "/grade", "{'grade':'A'}")
                        .code())
                .isEqualTo("BAD_IF_MATCH");
    }

    @Test
    void a_create_with_its_own_id_is_repeated_but_not_replaced() {
        String body = "{'id':'%s','kind':'PERSON','name':'Own id'}".formatted(UUID.randomUUID());
        Reply first = api.post("/customers", body);
        Reply second = api.post("/customers", body);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(api.post("/customers", body.replace("Own id", "Another")).code())
                .isEqualTo("ID_IN_USE");
    }

    @Test
    void a_repeated_wish_answers_the_version_as_it_is() {
        api.post(path + "/grade", "{'grade':'A'}");
        assertThat(api.post(path + "/grade", "{'grade':'A'}")
                        .json()
                        .get("version")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void a_read_waits_for_the_version_that_it_must_have() {
        for (int version = 2; version < 12; version++) {
            api.post(path + "/grade", "{'grade':'" + version + "'}");
            Reply reply = api.get(path + "?atLeast=" + version);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("ETag")).isEqualTo("\"" + version + "\"");
        }
    }

    @Test
    void a_version_that_does_not_come_is_too_late() {
        Reply reply = api.with("Prefer", "wait=0").get(path + "?atLeast=7");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("NOT_YET_VISIBLE");
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    @Test
    void a_change_that_is_not_shown_in_time_stands_all_the_same() {
        api.get(path + "?atLeast=1");
        for (int i = 0; i < 50; i++) {
            Reply reply =
                    api.with("Prefer", "return=representation, wait=0").post(path + "/grade", "{'grade':'G" + i + "'}");
            if (reply.status() == 503) {
                assertThat(reply.code()).isEqualTo("CHANGED_BUT_NOT_YET_VISIBLE");
                assertThat(reply.header("Retry-After")).isNotEmpty();
                assertThat(api.get(path + "?atLeast=" + (i + 2))
                                .json()
                                .get("grade")
                                .asString())
                        .isEqualTo("G" + i);
                return;
            }
        }
        throw new AssertionError("every change was shown without waiting");
    }

    @Test
    void what_is_gone_has_no_representation() {
        Reply reply = api.with("Prefer", "return=representation, wait=20").post(path + "/retraction", "{}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("version").asLong()).isEqualTo(2);
        assertThat(reply.header("Preference-Applied")).isEmpty();
    }

    @Test
    void the_same_position_asked_again_answers_the_same_bytes() {
        Reply now = api.get(path + "?atLeast=1");
        String position = now.header("Annals-Position");
        assertThat(now.header("Annals-As-Of")).isNotEmpty();
        api.with("Prefer", "return=representation, wait=20").post(path + "/grade", "{'grade':'Z'}");
        Reply then = api.get(path + "?asOf=" + position);
        assertThat(then.body()).isEqualTo(now.body());
        assertThat(then.header("Annals-Position")).isEqualTo(position);
        Reply atInstant = api.get(path + "?asOf=" + now.header("Annals-As-Of"));
        assertThat(atInstant.json().get("version").asLong()).isEqualTo(1);
    }

    @Test
    void who_why_and_when_stand_in_the_audit() {
        UUID boss = api.create("/users", "{'name':'On whose behalf'}");
        Api acting = api.with("Annals-On-Behalf-Of", boss.toString());
        assertThat(acting.post(path + "/grade", "{'grade':'B'}").code()).isEqualTo("NO_DELEGATION");
        api.post("/users/" + boss + "/delegations", "{'delegateId':'%s'}".formatted(Users.ADMINISTRATOR));
        await().until(() -> acting.post(path + "/grade", "{'grade':'B'}").status() == 200);
        acting.with("User-Agent", "test-client/1")
                .with("Prefer", "return=representation, wait=20")
                .post(path + "/grade", "{'grade':'A','reason':'Good year','occurredAt':'2026-01-02T03:04:05Z'}");
        JsonNode entry = api.get("/audit?entity=customer:" + id).json().at("/items/0");
        assertThat(entry.get("onBehalfOf").asString()).isEqualTo(boss.toString());
        assertThat(entry.get("actor").asString()).isEqualTo("00000000-0000-7000-8000-0000000000ad");
        assertThat(entry.get("client").asString()).isEqualTo("test-client/1");
        assertThat(entry.get("reason").asString()).isEqualTo("Good year");
        assertThat(entry.get("occurredAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(entry.get("command").asString()).isEqualTo("GradeCustomer");
        assertThat(entry.at("/changes/0/field").asString()).isEqualTo("grade");
    }
}
