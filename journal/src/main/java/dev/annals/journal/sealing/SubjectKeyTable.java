package dev.annals.journal.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code privacy.subject_key}. Reads join the transaction of the caller; making and destroying keys never does. */
final class SubjectKeyTable {
    /** What is told on it: the subject of a destroyed key, or {@link #ROTATED}. */
    static final String CHANNEL = "annals_privacy";

    static final String ROTATED = "rotated";

    private static final String SELECT = "SELECT subject, wrapped_key, master_key FROM privacy.subject_key ";
    private static final RowMapper<WrappedKey> ROWS = (row, number) -> key(row);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate alone;

    SubjectKeyTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.alone = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    List<WrappedKey> of(Collection<UUID> subjects) {
        return jdbc.query(SELECT + "WHERE subject = ANY (?)", ROWS, (Object) subjects.toArray(UUID[]::new));
    }

    /**
     * Keeps a key unless there is one already, and answers the one that is kept. It is committed then, whatever becomes of
     * the caller's transaction: what is sealed with it may be recorded by another.
     */
    WrappedKey keep(WrappedKey key, Instant now) {
        return Objects.requireNonNull(alone.execute(status -> {
            int kept = jdbc.update(
                    "INSERT INTO privacy.subject_key (subject, wrapped_key, master_key, created_at)"
                            + " VALUES (?, ?, ?, ?) ON CONFLICT (subject) DO NOTHING",
                    key.subject(),
                    key.wrapped(),
                    key.masterKey(),
                    now.atOffset(ZoneOffset.UTC));
            return kept == 1 ? key : of(List.of(key.subject())).getFirst();
        }));
    }

    /** For good, and also if there never was a key: none is made then. Tells every process. */
    void destroy(UUID subject, Instant now) {
        alone.executeWithoutResult(status -> {
            jdbc.update("""
                    INSERT INTO privacy.subject_key AS kept (subject, created_at, destroyed_at) VALUES (?, ?, ?)
                    ON CONFLICT (subject) DO UPDATE
                    SET wrapped_key = NULL, master_key = NULL, destroyed_at = excluded.destroyed_at
                    WHERE kept.destroyed_at IS NULL
                    """, subject, now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC));
            tell(subject.toString());
        });
    }

    /** Tells every process, this one included. */
    void tell(String what) {
        jdbc.queryForList("SELECT pg_notify(?, ?)", CHANNEL, what);
    }

    /** By which master keys something is wrapped; as fast with many subjects as with few. */
    List<String> masterKeys() {
        return jdbc.queryForList("""
                WITH RECURSIVE used AS (
                    (SELECT master_key FROM privacy.subject_key ORDER BY master_key LIMIT 1)
                    UNION ALL
                    SELECT (SELECT master_key FROM privacy.subject_key
                             WHERE master_key > used.master_key ORDER BY master_key LIMIT 1)
                      FROM used WHERE used.master_key IS NOT NULL
                )
                SELECT master_key FROM used WHERE master_key IS NOT NULL
                """, String.class);
    }

    /** Some that are not wrapped by this master key, after a subject. */
    List<WrappedKey> notWrappedBy(String masterKey, UUID after, int limit) {
        return jdbc.query(
                SELECT + "WHERE master_key <> ? AND subject > ? ORDER BY subject LIMIT ?",
                ROWS,
                masterKey,
                after,
                limit);
    }

    /**
     * What was destroyed since it was read stays so.
     *
     * @param before the master key that each was wrapped by
     * @return how many were still as they were read
     */
    int replace(List<WrappedKey> keys, List<String> before) {
        List<Object[]> rows = IntStream.range(0, keys.size())
                .mapToObj(i -> new Object[] {
                    keys.get(i).wrapped(), keys.get(i).masterKey(), keys.get(i).subject(), before.get(i)
                })
                .toList();
        return Arrays.stream(jdbc.batchUpdate(
                        "UPDATE privacy.subject_key SET wrapped_key = ?, master_key = ? WHERE subject = ? AND master_key = ?",
                        rows))
                .sum();
    }

    private static WrappedKey key(ResultSet row) throws SQLException {
        return new WrappedKey(
                row.getObject("subject", UUID.class), row.getBytes("wrapped_key"), row.getString("master_key"));
    }
}
