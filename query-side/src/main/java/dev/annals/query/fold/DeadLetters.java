package dev.annals.query.fold;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries parked events again, each key by itself and in order. */
public final class DeadLetters {
    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;
    private final JournalReader journal;
    private final List<ReadModel> models;
    private final Clock clock;

    public DeadLetters(
            DataSource dataSource,
            TransactionTemplate transactions,
            JournalReader journal,
            List<ReadModel> models,
            Clock clock) {
        this.sql = new JdbcTemplate(dataSource);
        this.transactions = transactions;
        this.journal = journal;
        this.models = models;
        this.clock = clock;
    }

    /** Tries every parked key of a read model; answers how many keys are healed. */
    public int retry(String model) {
        List<Letter> letters = sql.query(
                "SELECT DISTINCT fold, key FROM read_model.dead_letter WHERE model = ? ORDER BY fold, key",
                (row, i) -> new Letter(row.getString(1), row.getObject(2, UUID.class)),
                model);
        return (int) letters.stream()
                .filter(letter -> retry(letter.fold(), letter.key()))
                .count();
    }

    /** Tries one key; true when nothing of it is parked any more. */
    public boolean retry(String fold, UUID key) {
        return Boolean.TRUE.equals(
                transactions.execute(status -> sql.execute((Connection connection) -> retry(connection, fold, key))));
    }

    private boolean retry(Connection connection, String fold, UUID key) throws SQLException {
        Progress.lock(connection);
        List<Long> positions = new ArrayList<>();
        int attempts = 0;
        try (PreparedStatement statement = connection.prepareStatement(
                "DELETE FROM read_model.dead_letter" + " WHERE fold = ? AND key = ? RETURNING position, attempts")) {
            statement.setString(1, fold);
            statement.setObject(2, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                    attempts = Math.max(attempts, rows.getInt(2));
                }
            }
        }
        List<RecordedEvent> events = positions.stream()
                .sorted()
                .map(position -> journal.after(position - 1, 1).getFirst())
                .toList();
        new Folder(Projector.SCHEMA, only(fold), clock).fold(connection, events, attempts + 1);
        return !stillParked(connection, fold, key);
    }

    private static boolean stillParked(Connection connection, String fold, UUID key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM read_model.dead_letter WHERE fold = ? AND key = ? LIMIT 1")) {
            statement.setString(1, fold);
            statement.setObject(2, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private List<ReadModel> only(String table) {
        return models.stream()
                .flatMap(model -> model.folds().stream()
                        .filter(fold -> fold.table().equals(table))
                        .map(fold -> (ReadModel) new OneFold(model.name(), List.of(fold))))
                .toList();
    }

    private record OneFold(String name, List<Fold<?>> folds) implements ReadModel {}

    private record Letter(String fold, UUID key) {}
}
