package dev.annals.server.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.postgres.PostgresServer;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.ServerProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two servers on one database that both watch clocks, one of them killed again and again. */
class WatchingWithTwoProcessesTest {
    private static final Duration LONG = Duration.ofSeconds(180);
    private static final int KILLS = 3;
    private static final int TICKETS_BETWEEN = 60;

    /** Marks that differ from one event each, at the instant that the clock's start foretold. */
    private static final String WRONG = """
            SELECT count(*)
              FROM (SELECT e.aggregate_id, mark ->> 'share' AS share, (mark ->> 'at')::timestamptz AS at
                      FROM journal.event e, LATERAL json_array_elements(e.payload::json -> 'marks') mark
                     WHERE e.name = 'ticket.clock-started') m
              LEFT JOIN LATERAL (
                    SELECT count(*) AS told, min((r.metadata::json ->> 'occurredAt')::timestamptz) AS at
                      FROM journal.event r
                     WHERE r.aggregate_id = m.aggregate_id
                       AND r.name = CASE m.share WHEN '1' THEN 'ticket.clock-breached' ELSE 'ticket.clock-warned' END
                   ) r ON true
             WHERE r.told <> 1 OR r.at <> m.at
            """;

    @TempDir
    Path home;

    @Test
    void each_breach_and_warning_is_recorded_exactly_once_at_its_instant_whoever_is_killed() throws Exception {
        try (DataFolder elsewhere = DataFolder.open(home.resolve("elsewhere"));
                PostgresServer database = PostgresServer.start(elsewhere, 0)) {
            JdbcClient sql = JdbcClient.create(
                    new DriverManagerDataSource(database.url(), database.user(), database.password()));
            Map<String, String> settings = Map.of(
                    "ANNALS_DATABASE_URL", database.url(),
                    "ANNALS_DATABASE_USER", database.user(),
                    "ANNALS_DATABASE_PASSWORD", database.password(),
                    "ANNALS_MASTER_KEY_FILE", home.resolve("master.keys").toString());
            long seed = System.nanoTime();
            List<UUID> tickets = new ArrayList<>();
            try (ServerProcess stays = start("stays", settings)) {
                UUID customer = prepared(stays.api());
                for (int kill = 0; kill < KILLS; kill++) {
                    ServerProcess dies = start("dies", settings);
                    open(stays.api(), customer, tickets);
                    await().pollDelay(Duration.ofMillis(new Random(seed + kill).nextInt(2_500)))
                            .atMost(LONG)
                            .until(() -> true);
                    dies.kill();
                }
                awaitAllJudged(sql, tickets.size());
                open(stays.api(), customer, tickets);
                stays.kill();
            }
            await().atMost(LONG).until(() -> dueAllPassed(sql));
            try (ServerProcess later = start("later", settings)) {
                awaitAllJudged(sql, tickets.size());
                assertThat(later.api()
                                .get("/sla/breaches?count=true")
                                .json()
                                .get("total")
                                .asLong())
                        .isEqualTo(tickets.size());
            }
            assertThat(sql.sql(WRONG).query(Long.class).single())
                    .as("with the seed %d", seed)
                    .isZero();
        }
    }

    private ServerProcess start(String name, Map<String, String> settings) throws Exception {
        return ServerProcess.start(home.resolve(name), settings).awaitReady();
    }

    private static UUID prepared(Api api) {
        api.create(
                "/sla-policies",
                "{'name':'Quick','order':1,'targets':[{'clock':'RESOLUTION','limit':'PT3S'}],'warnAt':[0.5]}");
        return api.create("/customers", "{'kind':'PERSON','name':'Example Person'}");
    }

    private static void open(Api api, UUID customer, List<UUID> tickets) {
        for (int i = 0; i < TICKETS_BETWEEN; i++) {
            try {
                tickets.add(api.create(
                        "/tickets",
                        "{'customerId':'%s','subject':'Help','text':'x','priority':'LOW','channel':'CALL'}"
                                .formatted(customer)));
            } catch (UncheckedIOException gone) {
                throw new AssertionError("nobody kills the server that is asked", gone);
            }
        }
    }

    private static void awaitAllJudged(JdbcClient sql, int tickets) {
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(count(sql, "ticket.clock-breached")).isGreaterThanOrEqualTo(tickets));
    }

    private static long count(JdbcClient sql, String event) {
        return sql.sql("SELECT count(*) FROM journal.event WHERE name = ?")
                .param(event)
                .query(Long.class)
                .single();
    }

    /** The last clock was due a while ago by the wall clock: all servers are down. */
    private static boolean dueAllPassed(JdbcClient sql) {
        Instant last = sql.sql("SELECT max(recorded_at) FROM journal.event")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return last.plusSeconds(5).isBefore(Instant.now());
    }
}
