package dev.annals.journal.postgres;

import static dev.annals.journal.postgres.JournalFixture.graded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads the stored rows as an auditor would, by the description alone. */
class LeafHashTest {
    @Test
    void the_leaf_hash_follows_from_what_is_stored() throws Exception {
        try (JournalFixture fixture = new JournalFixture()) {
            fixture.append(graded(UUID.randomUUID(), 1, 5));
            try (Connection connection = fixture.database.dataSource().getConnection();
                    ResultSet row = connection.createStatement().executeQuery("SELECT * FROM journal.event")) {
                int rows = 0;
                while (row.next()) {
                    rows++;
                    assertThat(row.getBytes("leaf_hash")).isEqualTo(expected(row));
                }
                assertThat(rows).isEqualTo(5);
            }
        }
    }

    private static byte[] expected(ResultSet row) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream leaf = new DataOutputStream(bytes);
        leaf.write(0);
        putLong(leaf, row.getLong("position"));
        putUuid(leaf, row.getObject("event_id", UUID.class));
        putUuid(leaf, row.getObject("aggregate_id", UUID.class));
        putLong(leaf, row.getLong("version"));
        put(leaf, row.getString("name").getBytes(StandardCharsets.UTF_8));
        leaf.writeInt(4);
        leaf.writeInt(row.getInt("revision"));
        var recorded = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        putLong(leaf, recorded.getEpochSecond() * 1_000_000 + recorded.getNano() / 1_000);
        put(leaf, sha256(row.getBytes("metadata")));
        put(leaf, sha256(row.getBytes("payload")));
        return sha256(bytes.toByteArray());
    }

    private static void putLong(DataOutputStream leaf, long value) throws IOException {
        leaf.writeInt(8);
        leaf.writeLong(value);
    }

    private static void putUuid(DataOutputStream leaf, UUID value) throws IOException {
        leaf.writeInt(16);
        leaf.writeLong(value.getMostSignificantBits());
        leaf.writeLong(value.getLeastSignificantBits());
    }

    private static void put(DataOutputStream leaf, byte[] value) throws IOException {
        leaf.writeInt(value.length);
        leaf.write(value);
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
