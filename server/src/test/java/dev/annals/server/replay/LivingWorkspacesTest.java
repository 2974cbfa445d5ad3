package dev.annals.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Holdup;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From being asked for to being taken away. */
class LivingWorkspacesTest {
    private final ReplayClient replays = new ReplayClient(RunningServer.shared());
    private final Api api = replays.api;

    @AfterEach
    void cancelAll() {
        replays.cancelAll();
    }

    @Test
    void of_ten_at_once_five_are_taken_in_turn_and_the_server_answers_on() {
        replays.customer("Ten");
        long sent = replays.outbox();
        List<Integer> statuses = IntStream.range(0, 10)
                .parallel()
                .map(i -> api.post("/replays", "{'order':'RECORDED','readModels':['queues']}")
                        .status())
                .boxed()
                .toList();

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(5);
        assertThat(api.post("/replays", "{'order':'RECORDED','readModels':['queues']}")
                        .code())
                .isEqualTo("TOO_MANY_WORKSPACES");
        assertThat(api.get("/customers?q=Ten").status()).isEqualTo(200);
        api.get("/replays").json().get("items").forEach(item -> {
            if (!item.get("state").asString().equals("CANCELLED")
                    && !item.get("state").asString().equals("EXPIRED")) {
                replays.awaitState(UUID.fromString(item.get("id").asString()), "DONE");
            }
        });
        assertThat(replays.outbox()).isEqualTo(sent);
    }

    @Test
    void more_than_two_wait_and_one_that_waits_or_runs_can_be_paused_and_resumed() throws Exception {
        replays.customer("Waiting");
        UUID first;
        UUID third;
        try (Holdup tables = Holdup.by("LOCK TABLE read_model.ticket_queue IN ACCESS EXCLUSIVE MODE")) {
            first = replays.make("{'order':'RECORDED','readModels':['queues']}");
            UUID second = replays.make("{'order':'RECORDED','readModels':['queues']}");
            replays.awaitState(first, "RUNNING");
            replays.awaitState(second, "RUNNING");
            third = replays.make("{'order':'RECORDED','readModels':['queues']}");
            assertThat(replays.state(third)).isEqualTo("QUEUED");
            assertThat(api.post("/replays/" + third + "/pause", "").json().get("state"))
                    .hasToString("\"PAUSED\"");
            assertThat(api.post("/replays/" + first + "/pause", "").status()).isEqualTo(200);
            assertThat(replays.state(first)).isEqualTo("PAUSED");
            await().atMost(ReplayClient.LONG).until(() -> tables.waiting() >= 2);
        }
        await().atMost(ReplayClient.LONG).until(() -> replays.rested(first));
        assertThat(replays.state(third)).isEqualTo("PAUSED");
        assertThat(api.post("/replays/" + first + "/resume", "").status()).isEqualTo(200);
        assertThat(api.post("/replays/" + third + "/resume", "").status()).isEqualTo(200);
        replays.awaitState(first, "DONE");
        replays.awaitState(third, "DONE");
        assertThat(replays.view(first).get("digest"))
                .isEqualTo(replays.view(third).get("digest"));
        assertThat(api.post("/replays/" + first + "/pause", "").code()).isEqualTo("WORKSPACE_ENDED");
    }

    @Test
    void what_a_process_that_died_left_behind_is_begun_anew() {
        replays.customer("Killed");
        UUID id = replays.done("{'order':'RECORDED','readModels':['queues','audit']}");
        String digest = replays.view(id).get("digest").asString();
        replays.sql
                .sql("UPDATE replay.workspace SET state = 'RUNNING', place = 1, digests = NULL WHERE id = ?")
                .param(id)
                .update();

        replays.awaitState(id, "DONE");

        assertThat(replays.view(id).get("digest").asString()).isEqualTo(digest);
        assertThat(replays.sql
                        .sql("SELECT attempt FROM replay.workspace WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_workspace_goes_when_its_time_is_over_unless_it_is_extended() {
        replays.customer("Over");
        UUID id = replays.done("{'order':'RECORDED','readModels':['queues'],'expiresIn':'PT10M'}");
        Reply longer = api.post("/replays/" + id + "/extend", "{'expiresIn':'P20D'}");
        assertThat(Instant.parse(longer.json().get("expiresAt").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(19)));

        api.post("/replays/" + id + "/extend", "{'expiresIn':'PT0.001S'}");

        replays.awaitState(id, "EXPIRED");
        await().atMost(ReplayClient.LONG).until(() -> replays.schemas(id) == 0);
        assertThat(api.get("/queues?workspace=" + id).code()).isEqualTo("NOT_IN_WORKSPACE");
        assertThat(api.post("/replays/" + id + "/extend", "{'expiresIn':'P1D'}").code())
                .isEqualTo("WORKSPACE_ENDED");
    }
}
