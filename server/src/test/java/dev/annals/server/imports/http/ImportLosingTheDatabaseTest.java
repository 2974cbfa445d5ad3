package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Holdup;
import dev.annals.server.RunningServer;
import dev.annals.server.imports.plan.RowIds;
import dev.annals.server.startup.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The database goes away under an import that has not noticed anything else. */
class ImportLosingTheDatabaseTest {
    private static final int ROWS = 1_500;
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    Path home;

    private static String mapping(String name) {
        return """
                mapping: %s
                files:
                  - file: people.csv
                    entity: customer
                    key: id
                    fields:
                      kind: {constant: PERSON}
                      name: {template: 'Person {id}'}
                    then:
                      - {intent: grade, fields: {grade: {constant: A}}}
                      - {intent: grade, fields: {grade: {constant: B}}}
                """.formatted(name);
    }

    private static Map<String, byte[]> people(int count) {
        StringBuilder file = new StringBuilder("id\n");
        for (int i = 0; i < count; i++) {
            file.append(i).append('\n');
        }
        return Map.of("people.csv", file.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_import_whose_database_is_killed_waits_for_it_and_leaves_no_row_out() throws Exception {
        try (ServerProcess server =
                ServerProcess.start(home.resolve("data"), Map.of()).awaitReady()) {
            Api api = server.api();
            ImportCalls imports = new ImportCalls(api);
            String id = imports.begin(mapping("lost"), people(ROWS), false)
                    .json()
                    .get("id")
                    .asString();
            awaitDone(api, 20);
            kill(server.postgres());
            awaitDone(api, 520);
            kill(server.postgres());

            await().atMost(LONG)
                    .ignoreExceptions()
                    .until(() -> !imports.get(id).get("state").asString().equals("RUNNING"));
            JsonNode done = imports.get(id);
            assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("FINISHED");
            assertThat(done.at("/progress/rowsRead").asLong()).isEqualTo(ROWS);
            assertThat(done.at("/progress/failed").asLong()).isZero();
            for (int i = 0; i < ROWS; i++) {
                JsonNode customer = api.get(path("lost", i) + "?atLeast=3").json();
                assertThat(customer.path("version").asLong())
                        .as(path("lost", i))
                        .isEqualTo(3);
                assertThat(customer.get("grade").asString()).isEqualTo("B");
            }
        }
    }

    private static void kill(ProcessHandle postgres) {
        assertThat(postgres.destroyForcibly()).isTrue();
        postgres.onExit().join();
    }

    private static void awaitDone(Api api, int row) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(10))
                .ignoreExceptions()
                .until(() -> api.get(path("lost", row)).json().path("version").asLong() == 3);
    }

    private static String path(String mapping, int row) {
        return "/customers/" + RowIds.ofCreated(mapping, "customer", "" + row);
    }

    @Test
    void what_a_lost_connection_kept_from_being_written_down_is_done_again_without_effect() throws Exception {
        Api api = RunningServer.shared().api();
        ImportCalls imports = new ImportCalls(api);
        String id;
        try (Holdup holdup = Holdup.by("LOCK TABLE server.import_row IN EXCLUSIVE MODE")) {
            id = imports.begin(mapping("forgotten"), people(2), false)
                    .json()
                    .get("id")
                    .asString();
            await().until(() -> holdup.waiting() == 1);
            holdup.disconnectWaiting();
        }
        JsonNode done = imports.ended(id);
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("FINISHED");
        assertThat(done.at("/progress/created").asLong()).isEqualTo(2);
        assertThat(api.get(path("forgotten", 0) + "?atLeast=3")
                        .json()
                        .get("version")
                        .asLong())
                .isEqualTo(3);

        try (Holdup holdup = Holdup.by("LOCK TABLE server.import_touch IN EXCLUSIVE MODE")) {
            assertThat(api.post("/imports/" + id + "/undo", "{}").status()).isEqualTo(202);
            await().until(() -> holdup.waiting() == 1);
            holdup.disconnectWaiting();
        }
        JsonNode undone = imports.ended(id);
        assertThat(undone.get("state").asString()).as(undone.toString()).isEqualTo("UNDONE");
        assertThat(undone.at("/undo/undone").asLong()).isEqualTo(2);
    }
}
