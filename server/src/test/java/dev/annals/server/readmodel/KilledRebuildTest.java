package dev.annals.server.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.imports.http.ImportCalls;
import dev.annals.server.postgres.PostgresServer;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * Two servers on one database; one of them rebuilds all read models and is killed meanwhile, again and again. How often can
 * be said: {@code -Dannals.test.kills=20}.
 */
class KilledRebuildTest {
    private static final int KILLS = Integer.getInteger("annals.test.kills", 4);
    private static final int CUSTOMERS = 3_000;
    private static final String MAPPING = """
            mapping: people
            files:
              - file: people.csv
                entity: customer
                key: id
                fields: {kind: {constant: PERSON}, name: {template: 'Person {id}'}}
                then:
                  - {intent: tags, fields: {add: {constant: known}}}
            """;

    private final Random random = new Random();
    private final AtomicBoolean over = new AtomicBoolean();

    @TempDir
    Path home;

    @Test
    void readers_notice_nothing_and_the_next_start_takes_away_what_was_not_finished() throws Exception {
        try (DataFolder elsewhere = DataFolder.open(home.resolve("elsewhere"));
                PostgresServer database = PostgresServer.start(elsewhere, 0)) {
            JdbcClient sql = JdbcClient.create(
                    new DriverManagerDataSource(database.url(), database.user(), database.password()));
            Map<String, String> settings = Map.of(
                    "ANNALS_DATABASE_URL", database.url(),
                    "ANNALS_DATABASE_USER", database.user(),
                    "ANNALS_DATABASE_PASSWORD", database.password(),
                    "ANNALS_MASTER_KEY_FILE", home.resolve("master.keys").toString());
            try (ServerProcess stays = start("stays", settings)) {
                fill(stays.api());
                CompletableFuture<List<String>> reader = CompletableFuture.supplyAsync(() -> read(stays));
                for (int kill = 0; kill < KILLS; kill++) {
                    try (ServerProcess dies = start("dies", settings)) {
                        assertThat(shadows(sql))
                                .as("shadow tables after a start")
                                .isZero();
                        killWhileItRebuilds(dies);
                    }
                }
                start("dies", settings).close();
                assertThat(shadows(sql)).isZero();
                over.set(true);
                assertThat(reader.join()).as("answers that were wrong").isEmpty();
                assertThat(verified(stays.api()).path("difference").isMissingNode())
                        .isTrue();
            }
        }
    }

    private ServerProcess start(String name, Map<String, String> settings) throws Exception {
        return ServerProcess.start(home.resolve(name), settings).awaitReady();
    }

    private static void fill(Api api) {
        StringBuilder rows = new StringBuilder("id\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            rows.append(i).append('\n');
        }
        byte[] file = rows.toString().getBytes(StandardCharsets.UTF_8);
        JsonNode imported = new ImportCalls(api).of(MAPPING, Map.of("people.csv", file), false);
        assertThat(imported.at("/progress/failed").asLong()).isZero();
        await().atMost(Duration.ofSeconds(60)).until(() -> count(api) == CUSTOMERS);
    }

    private static long count(Api api) {
        return api.get("/customers?limit=1&count=true").json().path("total").asLong(-1);
    }

    /** Asks again and again; what was not as it should be. */
    private List<String> read(ServerProcess server) {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        while (!over.get()) {
            var reply = api(server).get("/customers?limit=1&count=true&q=Person");
            if (reply.status() != 200 || reply.json().path("total").asLong() != CUSTOMERS) {
                wrong.add(reply.toString());
            }
            asked++;
        }
        assertThat(asked).isPositive();
        return wrong;
    }

    private static Api api(ServerProcess server) {
        try {
            return server.api();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At any moment of some rebuilds, one after the other. */
    private void killWhileItRebuilds(ServerProcess server) throws Exception {
        Api api = server.api();
        long end = System.nanoTime() + random.nextLong(Duration.ofSeconds(4).toNanos());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    int status = api.post("/read-models/rebuild", "").status();
                    assertThat(status).isIn(200, 202, 409);
                    return System.nanoTime() > end;
                });
        server.kill();
    }

    private static long shadows(JdbcClient sql) {
        return sql.sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'read_model_rebuild'")
                .query(Long.class)
                .single();
    }

    private static JsonNode verified(Api api) {
        assertThat(api.post("/read-models/verification", "").status()).isIn(200, 202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get("/read-models").json().at("/items/0/rebuild"),
                        rebuild -> rebuild.path("step").asString().equals("DONE"));
    }
}
