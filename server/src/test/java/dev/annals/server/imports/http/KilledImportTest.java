package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.imports.plan.RowIds;
import dev.annals.server.startup.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An import in a process of its own, killed in the middle. */
class KilledImportTest {
    private static final int ROWS = 1_500;
    private static final int IN_THE_SECOND_CHUNK = 520;
    private static final String MAPPING = """
            mapping: killed
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
                  - {intent: grade, fields: {grade: {constant: A}}}
            """;

    private static final int TICKETS = 100;
    private static final int CHANGES = 15;
    private static final String HISTORIES = """
            mapping: killed
            files:
              - entity: customer
                rows:
                  - {key: caller, fields: {kind: PERSON, name: Caller}}
              - file: log.csv
                entity: ticket
                key: number
                fields:
                  customerId: {constant: caller, reference: customer}
                  subject: number
                  text: number
                  priority: {constant: NORMAL}
                  channel: {constant: CALL}
                history:
                  at: day
                  fields: {queue: group}
            """;

    @TempDir
    Path home;

    @Test
    void a_killed_import_goes_on_at_the_next_start_and_does_nothing_twice() throws Exception {
        StringBuilder file = new StringBuilder("id\n");
        for (int i = 0; i < ROWS; i++) {
            file.append(i).append('\n');
        }
        Path data = home.resolve("data");
        String id;
        try (ServerProcess server = ServerProcess.start(data, Map.of()).awaitReady()) {
            id = new ImportCalls(server.api())
                    .begin(MAPPING, Map.of("people.csv", file.toString().getBytes(StandardCharsets.UTF_8)), false)
                    .json()
                    .get("id")
                    .asString();
            awaitDone(server.api(), IN_THE_SECOND_CHUNK);
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(data, Map.of()).awaitReady()) {
            JsonNode done = new ImportCalls(server.api()).ended(id);
            assertThat(done.get("state").asString()).isEqualTo("FINISHED");
            assertThat(done.at("/progress/rowsRead").asLong()).isEqualTo(ROWS);
            assertThat(done.at("/progress/failed").asLong()).isZero();
            assertEveryoneOnce(server.api());
        }
    }

    /** The rows of the tickets are mixed, so that each goes on in the chunk that is cut off and in those after it. */
    @Test
    void a_killed_history_goes_on_from_the_row_before_and_tells_nothing_twice() throws Exception {
        StringBuilder file = new StringBuilder("number,group,day\n");
        for (int change = 1; change <= CHANGES; change++) {
            for (int ticket = 0; ticket < TICKETS; ticket++) {
                file.append("%d,Group %d,2016-02-%02d\n".formatted(ticket, change % 2, change));
            }
        }
        Path data = home.resolve("data");
        String id;
        try (ServerProcess server = ServerProcess.start(data, Map.of()).awaitReady()) {
            id = new ImportCalls(server.api())
                    .begin(HISTORIES, Map.of("log.csv", file.toString().getBytes(StandardCharsets.UTF_8)), false)
                    .json()
                    .get("id")
                    .asString();
            // Five rows of each are in the first chunk, which open it and move it five times.
            awaitVersion(server.api(), ticket(TICKETS / 10), version -> version > 6);
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(data, Map.of()).awaitReady()) {
            JsonNode done = new ImportCalls(server.api()).ended(id);
            assertThat(done.get("state").asString()).isEqualTo("FINISHED");
            assertThat(done.at("/progress/failed").asLong()).isZero();
            for (int ticket = 0; ticket < TICKETS; ticket++) {
                JsonNode shown = server.api()
                        .get(ticket(ticket) + "?atLeast=" + (1 + CHANGES))
                        .json();
                assertThat(shown.path("version").asLong())
                        .as("ticket " + ticket)
                        .isEqualTo(1 + CHANGES);
                assertThat(shown.get("queue").asString()).isEqualTo("Group 1");
            }
        }
    }

    private static String ticket(int number) {
        return "/tickets/" + RowIds.ofCreated("killed", "ticket", "" + number);
    }

    /** Its chunk is under way then: what was done of it is in the journal, but not in the import's own table. */
    private static void awaitDone(Api api, int row) {
        awaitVersion(api, path(row), version -> version == 4);
    }

    private static void awaitVersion(Api api, String path, LongPredicate reached) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> reached.test(api.get(path).json().path("version").asLong()));
    }

    private static String path(int row) {
        return "/customers/" + RowIds.ofCreated("killed", "customer", "" + row);
    }

    private static void assertEveryoneOnce(Api api) {
        for (int i = 0; i < ROWS; i++) {
            JsonNode customer = api.get(path(i) + "?atLeast=4").json();
            assertThat(customer.path("version").asLong()).as(path(i)).isEqualTo(4);
            assertThat(customer.get("grade").asString()).isEqualTo("A");
        }
    }
}
