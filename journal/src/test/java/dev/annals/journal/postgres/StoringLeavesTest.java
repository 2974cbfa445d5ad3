package dev.annals.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.DomainEvent;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.ledger.Hash;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.StoredEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leaf hash of a row: made by the appender, by the reader of stored events, and by PostgreSQL from the same row. */
class StoringLeavesTest {
    private static final String MIGRATION = "/db/migration/V068__leaves_of_the_ledger.sql";

    private final JournalFixture fixture = new JournalFixture();
    private final JdbcClient sql = JdbcClient.create(fixture.database.dataSource());
    private final PostgresStoredEvents stored = new PostgresStoredEvents(fixture.database.dataSource());
    private final UUID customer = UUID.randomUUID();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void java_and_sql_make_the_leaf_hash_that_is_stored() {
        recordAllSortsOfTexts();

        assertThat(kept()).hasSize(6).isEqualTo(read()).isEqualTo(bySql());
    }

    @Test
    void the_migration_gives_older_rows_their_leaf_hash_and_turns_the_protection_on_again() throws IOException {
        recordAllSortsOfTexts();
        // As another program may have written it: not in the form that this one writes.
        sql.sql("""
                        INSERT INTO journal.event
                        SELECT 7, gen_random_uuid(), 'customer', aggregate_id, 7, name, revision, recorded_at, payload,
                               '{ "reason": "\\\\u0000 \\u0000 \\ud83d\\ude00", "occurredAt": "2026\\u002d01-05T00:00:00Z" }',
                               leaf_hash
                          FROM journal.event WHERE position = 1
                        """).update();
        List<Hash> right = read();
        fixture.database.execute("ALTER TABLE journal.event DISABLE TRIGGER event_is_append_only;"
                + " UPDATE journal.event SET leaf_hash = sha256(''); DROP FUNCTION journal.leaf_hash");

        fixture.database.execute(migration());

        assertThat(kept()).hasSize(7).isEqualTo(right);
        assertThat(stored.at(List.of(7L)).getFirst().occurredAt()).isEqualTo("2026-01-05T00:00:00Z");
        assertThatThrownBy(() -> sql.sql("SET session_replication_role = replica; DELETE FROM journal.event")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void metadata_is_written_with_its_keys_in_order() {
        fixture.append(graded(1, Map.of("reason", "年度评审", "actor", "li.na", "origin", "api", "commandId", "7")));

        assertThat(stored.after(0, 1).getFirst().metadata())
                .isEqualTo("{\"actor\":\"li.na\",\"commandId\":\"7\",\"origin\":\"api\",\"reason\":\"年度评审\"}");
    }

    @Test
    void what_cannot_be_written_in_utf_8_is_not_recorded() {
        assertThatThrownBy(() -> fixture.append(graded(1, Map.of("reason", "\ud83d"))))
                .isInstanceOf(MalformedException.class);
        assertThat(fixture.journal.reader().head()).isZero();
    }

    @Test
    void stored_events_are_read_by_window_by_position_and_by_aggregate() {
        recordAllSortsOfTexts();

        assertThat(stored.after(2, 3)).extracting(StoredEvent::position).containsExactly(3L, 4L, 5L);
        assertThat(stored.at(List.of(6L, 2L, 99L)))
                .extracting(StoredEvent::position)
                .containsExactly(2L, 6L);
        assertThat(stored.positionsOf(List.of(customer), 3)).containsExactly(1L, 2L, 3L);
    }

    private void recordAllSortsOfTexts() {
        fixture.append(
                graded(1, Map.of("actor", "system")),
                graded(2, Map.of("occurredAt", "2026-01-05T08:00:07.000250Z", "actor", "li.na")),
                graded(3, Map.of("reason", "年度评审 😀", "occurredAt", "2026-01-05T08:00:08Z")),
                graded(4, Map.of("reason", "said \"yes\"\\u0000\n\u0000", "occurredAt", "2026-01-05T08:00:09Z")),
                event(5, new CustomerTagsChanged(customer, List.of("大客户", "🐼"), List.of()), Map.of()),
                graded(6, Map.of("reason", "\"occurredAt\":\"2000-01-01T00:00:00Z\"")));
    }

    private DomainEventMessage<?> graded(long version, Map<String, String> metadata) {
        return event(version, new CustomerGraded(customer, "等级" + version), metadata);
    }

    private DomainEventMessage<?> event(long version, DomainEvent event, Map<String, String> metadata) {
        return JournalFixture.event(customer, version, event).withMetaData(metadata);
    }

    private List<Hash> kept() {
        return hashes("leaf_hash");
    }

    private List<Hash> bySql() {
        return hashes("journal.leaf_hash(event)");
    }

    private List<Hash> read() {
        return stored.after(0, 100).stream().map(event -> event.leaf().hash()).toList();
    }

    private List<Hash> hashes(String expression) {
        return sql.sql("SELECT " + expression + " FROM journal.event ORDER BY position")
                .query((row, number) -> Hash.fromBytes(row.getBytes(1)))
                .list();
    }

    private static String migration() throws IOException {
        try (InputStream script = StoringLeavesTest.class.getResourceAsStream(MIGRATION)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
