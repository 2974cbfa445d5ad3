package dev.annals.journal.ledger;

import dev.annals.ledger.NoteSignature;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.SigningKey;
import dev.annals.ledger.VerifierKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was signed, by whom, and who cosigned it. */
public final class Checkpoints {
    private static final String CHECKPOINTS = """
            SELECT size, note, signed_at,
                   ARRAY(SELECT line FROM ledger.cosignature s WHERE s.size = c.size ORDER BY key) AS cosignatures
              FROM ledger.checkpoint c
            """;

    private static final String LAST_OF_MONTHS = """
            SELECT DISTINCT ON (date_trunc('month', signed_at AT TIME ZONE 'UTC')) size FROM ledger.checkpoint
            WHERE size > 0 AND size < ?
            ORDER BY date_trunc('month', signed_at AT TIME ZONE 'UTC'), size DESC
            """;

    private final JdbcTemplate jdbc;

    public Checkpoints(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    public Optional<KeptCheckpoint> newest() {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    public Optional<KeptCheckpoint> ofSize(long size) {
        return jdbc.query(CHECKPOINTS + "WHERE size = ?", (row, number) -> checkpoint(row), size).stream()
                .findFirst();
    }

    /** Up to {@code limit} of those that are smaller than a size, the largest first. */
    public List<KeptCheckpoint> before(long size, int limit) {
        return jdbc.query(
                CHECKPOINTS + "WHERE size < ? ORDER BY size DESC LIMIT ?",
                (row, number) -> checkpoint(row),
                size,
                limit);
    }

    /** The smallest that covers a position. */
    public Optional<KeptCheckpoint> atOrAfter(long position) {
        return jdbc
                .query(
                        CHECKPOINTS + "WHERE size >= ? ORDER BY size LIMIT 1",
                        (row, number) -> checkpoint(row),
                        position)
                .stream()
                .findFirst();
    }

    /** Sizes of the last of each month before a size, but for the empty one. */
    public List<Long> lastOfMonthsBefore(long size) {
        return jdbc.queryForList(LAST_OF_MONTHS, Long.class, size);
    }

    /** Keeps what a witness answered; once for each witness. */
    public void cosigned(long size, VerifierKey witness, NoteSignature signature) {
        jdbc.update(
                "INSERT INTO ledger.cosignature (size, key, line) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                size,
                witness.toString(),
                signature.line());
    }

    /** Every key that ever signed, the one that signed last first. */
    public List<KnownKey> keys() {
        return jdbc.query(
                "SELECT key, first_size, last_size FROM ledger.key ORDER BY last_size DESC, first_size DESC, key",
                (row, number) -> new KnownKey(
                        VerifierKey.parse(row.getString("key")), row.getLong("first_size"), row.getLong("last_size")));
    }

    void add(long size, SignedNote note, Instant signedAt, List<SigningKey> keys) {
        jdbc.update(
                "INSERT INTO ledger.checkpoint (size, note, signed_at) VALUES (?, ?, ?)",
                size,
                note.toString(),
                signedAt.atOffset(ZoneOffset.UTC));
        for (SigningKey key : keys) {
            jdbc.update(
                    "INSERT INTO ledger.key (key, first_size, last_size) VALUES (?, ?, ?)"
                            + " ON CONFLICT (key) DO UPDATE SET last_size = excluded.last_size",
                    key.verifier().toString(),
                    size,
                    size);
        }
    }

    private static KeptCheckpoint checkpoint(ResultSet row) throws SQLException {
        SignedNote note = SignedNote.parse(row.getString("note"));
        for (String line : (String[]) row.getArray("cosignatures").getArray()) {
            note = note.with(NoteSignature.parse(line));
        }
        Instant signedAt = row.getObject("signed_at", OffsetDateTime.class).toInstant();
        return new KeptCheckpoint(row.getLong("size"), note, signedAt);
    }
}
