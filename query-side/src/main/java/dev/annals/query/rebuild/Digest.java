package dev.annals.query.rebuild;

import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.fold.Projector;
import dev.annals.query.fold.ReadModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** A fingerprint of all rows of a read model up to a position, and where two of them differ. */
public final class Digest {
    private static final int FETCH = 1_000;

    private final JdbcTemplate sql;

    public Digest(JdbcTemplate sql) {
        this.sql = new JdbcTemplate(java.util.Objects.requireNonNull(sql.getDataSource()));
        this.sql.setFetchSize(FETCH);
    }

    /** SHA-256 over the tables in their order and their rows by id and valid_from, within the caller's transaction. */
    public String of(ReadModel model, String schema, long upTo) {
        // Instants are written in the session's zone.
        sql.execute("SET LOCAL TimeZone = 'UTC'");
        MessageDigest digest = sha256();
        for (Fold<?> fold : model.folds()) {
            add(digest, fold.table());
            sql.query(
                    "SELECT r.row_text FROM (" + rows(fold, schema, upTo) + ") r ORDER BY r.id, r.valid_from",
                    (org.springframework.jdbc.core.RowCallbackHandler) row -> add(digest, row.getString(1)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first row in which the live tables up to a position are not as the shadow ones. */
    Optional<String> firstDifference(ReadModel model, long upTo) {
        sql.execute("SET LOCAL TimeZone = 'UTC'");
        return model.folds().stream()
                .flatMap(fold -> firstDifference(fold, upTo).stream())
                .findFirst();
    }

    private List<String> firstDifference(Fold<?> fold, long upTo) {
        return sql.query(
                "SELECT id, valid_from FROM (" + rows(fold, Projector.SCHEMA, upTo) + ") live FULL JOIN ("
                        + rows(fold, Shadow.SCHEMA, upTo) + ") shadow USING (id, valid_from)"
                        + " WHERE live.row_text IS DISTINCT FROM shadow.row_text ORDER BY id, valid_from LIMIT 1",
                (row, i) -> fold.table() + " " + row.getString(1) + " " + row.getLong(2));
    }

    /** The rows as they were when nothing after the position was folded. */
    private static String rows(Fold<?> fold, String schema, long upTo) {
        String columns = fold.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return ("SELECT id, valid_from, row_text FROM (SELECT id, valid_from, ROW(id, valid_from,"
                        + " CASE WHEN valid_to > %1$d THEN %2$d ELSE valid_to END, version, %3$s, body)::text AS row_text"
                        + " FROM %4$s.%5$s WHERE valid_from <= %1$d) f")
                .formatted(upTo, Long.MAX_VALUE, columns, schema, fold.table());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
