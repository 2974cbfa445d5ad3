package dev.annals.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What tests do with workspaces over HTTP. */
final class ReplayClient {
    static final Duration LONG = Duration.ofSeconds(60);

    final Api api;
    final JdbcClient sql;

    ReplayClient(RunningServer server) {
        api = server.api();
        sql = JdbcClient.create(server.bean(DataSource.class));
    }

    /** A person may not have many. */
    void cancelAll() {
        api.get("/replays")
                .json()
                .get("items")
                .forEach(item -> api.post("/replays/" + item.get("id").asString() + "/cancel", ""));
    }

    UUID customer(String name) {
        UUID id = api.create("/customers", "{'kind':'PERSON','name':'" + name + "'}");
        await().until(() -> api.get("/customers/" + id).status() == 200);
        return id;
    }

    String position(UUID customer) {
        return api.get("/customers/" + customer).header("Annals-Position");
    }

    UUID make(String request) {
        return api.create("/replays", request);
    }

    UUID done(String request) {
        UUID id = make(request);
        awaitState(id, "DONE");
        return id;
    }

    JsonNode view(UUID id) {
        return api.get("/replays/" + id).json();
    }

    String state(UUID id) {
        return view(id).get("state").asString();
    }

    void awaitState(UUID id, String state) {
        await().atMost(LONG).untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
    }

    /** Whether who ran it has noticed that it is paused. */
    boolean rested(UUID id) {
        return sql.sql("SELECT rested_at IS NOT NULL FROM replay.workspace WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    long schemas(UUID id) {
        return sql.sql("SELECT count(*) FROM pg_namespace WHERE starts_with(nspname, ?)")
                .param("workspace_" + id.toString().replace("-", ""))
                .query(Long.class)
                .single();
    }

    /** How many messages wait to be sent. */
    long outbox() {
        return sql.sql("SELECT count(*) FROM sending.outbox").query(Long.class).single();
    }
}
