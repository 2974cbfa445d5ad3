package dev.annals.query.rebuild;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.Progress;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.fold.Refolding;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes out of the live read models what the journal does not tell any more about a data subject. */
public final class Cleansing {
    private final DataSource dataSource;
    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;
    private final JournalReader journal;
    private final Refolding refolding;

    public Cleansing(
            DataSource dataSource,
            TransactionTemplate transactions,
            JournalReader journal,
            List<ReadModel> models,
            Clock clock) {
        this.dataSource = dataSource;
        this.sql = new JdbcTemplate(dataSource);
        this.transactions = transactions;
        this.journal = journal;
        this.refolding = new Refolding(models, clock);
    }

    /** How many rows there are, with all their versions, that some events have a part in, by table. */
    public Map<String, Long> count(List<RecordedEvent> events) {
        return inTransaction(connection -> refolding.count(connection, events));
    }

    /**
     * Folds everything anew that personal values of a subject have a part in, and answers how many rows that were. Everything
     * that was read before must be folded. Refused with REBUILD_RUNNING while a rebuild may still have other values.
     */
    public Map<String, Long> cleanse(UUID subject) {
        try (Session alone = Session.open(dataSource)) {
            return inTransaction(connection -> {
                Progress folded = Progress.lock(connection);
                List<RecordedEvent> events = journal.ofSubject(subject).stream()
                        .filter(event -> event.position() <= folded.position())
                        .toList();
                return refolding.refold(connection, events, journal::at);
            });
        }
    }

    private <T> T inTransaction(ConnectionCallback<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> sql.execute(work)));
    }
}
