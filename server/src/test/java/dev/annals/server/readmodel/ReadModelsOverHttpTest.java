package dev.annals.server.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Holdup;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadModelsOverHttpTest {
    private final Api api = RunningServer.shared().api();

    @Test
    void they_show_how_far_they_are() {
        Reply reply = api.get("/read-models");
        assertThat(reply.json().get("items"))
                .extracting(item -> item.get("name").asString())
                .contains(
                        "customer360",
                        "pipeline",
                        "tickets",
                        "queues",
                        "campaigns",
                        "segments",
                        "sending",
                        "sla",
                        "audit");
        assertThat(reply.json().at("/items/0").has("digest")).isFalse();
        assertThat(api.get("/read-models?digest=true")
                        .json()
                        .at("/items/0/digest")
                        .asString())
                .hasSize(64);
    }

    @Test
    void one_is_rebuilt_while_it_goes_on_answering() {
        api.create("/customers", "{'kind':'PERSON','name':'Rebuilt'}");
        Reply reply = api.post("/read-models/customer360/rebuild", "");
        assertThat(reply.status()).as(reply.toString()).isIn(200, 202);
        await().atMost(Duration.ofSeconds(60)).until(() -> step("customer360").equals("DONE"));
        assertThat(api.get("/customers?q=Rebuilt").json().get("items")).isNotEmpty();
    }

    @Test
    void all_are_rebuilt_in_one_go_and_are_as_a_verification_says_they_must_be() {
        api.create("/customers", "{'kind':'PERSON','name':'Verified'}");
        assertThat(api.post("/read-models/rebuild", "").status()).isIn(200, 202);
        await().atMost(Duration.ofSeconds(60)).until(() -> step("audit").equals("DONE"));
        assertThat(step("pipeline")).isEqualTo("DONE");

        assertThat(api.post("/read-models/verification?model=customer360&model=audit", "")
                        .status())
                .isIn(200, 202);
        await().atMost(Duration.ofSeconds(60)).until(() -> step("audit").equals("DONE"));
        JsonNode verification = readModel("customer360").get("rebuild");
        assertThat(verification.get("verifying").asBoolean()).isTrue();
        assertThat(verification.get("difference")).isNull();
    }

    @Test
    void two_are_not_rebuilt_at_once() throws Exception {
        JsonNode before = readModel("audit").path("rebuild");
        // A rebuild takes the live tables' place when nobody reads them any more.
        try (Holdup reader = Holdup.by("SELECT FROM read_model.customer LIMIT 1")) {
            assertThat(api.post("/read-models/customer360/rebuild", "").status())
                    .isEqualTo(202);
            Reply reply = api.post("/read-models/audit/rebuild", "");
            assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
            assertThat(reply.code()).isEqualTo("REBUILD_RUNNING");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> step("customer360").equals("DONE"));
        assertThat(readModel("audit").path("rebuild")).isEqualTo(before);
    }

    @Test
    void one_that_does_not_exist_is_not_rebuilt() {
        assertThat(api.post("/read-models/weather/rebuild", "").code()).isEqualTo("UNKNOWN_READ_MODEL");
        assertThat(api.post("/read-models/verification?model=audit&model=weather", "")
                        .code())
                .isEqualTo("UNKNOWN_READ_MODEL");
    }

    @Test
    void what_could_not_be_folded_is_tried_again() {
        Reply reply = api.post("/read-models/dead-letters/retry", "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/healed/customer360").asInt()).isZero();
    }

    private String step(String name) {
        return readModel(name).at("/rebuild/step").asString("");
    }

    private JsonNode readModel(String name) {
        for (JsonNode item : api.get("/read-models").json().get("items")) {
            if (item.get("name").asString().equals(name)) {
                return item;
            }
        }
        throw new AssertionError("no read model " + name);
    }
}
