package dev.annals.query.rebuild;

import dev.annals.api.RecordedEvent;
import dev.annals.api.readmodel.RebuildStatus.Step;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.Folder;
import dev.annals.query.fold.Progress;
import dev.annals.query.fold.ReadModel;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** One read model folded again from the first event: one pass over the journal in large windows, indexes last. */
final class Rebuild {
    private static final int WINDOW = 5_000;
    private static final int SWAP_ATTEMPTS = 20;

    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;
    private final JournalReader journal;
    private final ReadModel model;
    private final Shadow shadow;
    private final Folder folder;
    private final RebuildProgress progress;
    private long position;

    Rebuild(
            JdbcTemplate sql,
            TransactionTemplate transactions,
            JournalReader journal,
            ReadModel model,
            Clock clock,
            RebuildProgress progress) {
        this.sql = sql;
        this.transactions = transactions;
        this.journal = journal;
        this.model = model;
        this.shadow = new Shadow(sql, model);
        this.folder = new Folder(Shadow.SCHEMA, List.of(model), clock);
        this.progress = progress;
    }

    /** Rebuilds and takes the live tables' place. */
    void replace(Session session) {
        shadow.create();
        foldTo(live().position());
        progress.at(Step.INDEXES);
        shadow.buildIndexes();
        foldTo(live().position());
        progress.at(Step.SWAPPING);
        session.whileFoldingWaits(() -> {
            String last = foldTo(live().position());
            awaitReadersBefore(last);
            swap();
        });
        shadow.drop();
    }

    /** Rebuilds up to a position, compares with the live tables as they were then, and leaves nothing behind. */
    Optional<String> firstDifference(long upTo) {
        shadow.create();
        try {
            foldTo(upTo);
            progress.at(Step.COMPARING);
            return Objects.requireNonNull(transactions.execute(status -> new Digest(sql).firstDifference(model, upTo)));
        } finally {
            shadow.drop();
        }
    }

    /** Folds up to a position; answers the last transaction. */
    private String foldTo(long target) {
        progress.towards(position, target);
        String transaction = transactionId();
        while (position < target) {
            List<RecordedEvent> window = journal.after(position, (int) Math.min(WINDOW, target - position));
            transaction = fold(window);
            position = window.getLast().position();
            progress.towards(position, target);
        }
        return transaction;
    }

    private String fold(List<RecordedEvent> window) {
        return Objects.requireNonNull(transactions.execute(status -> {
            // Tables that grow have no statistics yet; all that is done here goes by their index.
            sql.execute("SET LOCAL enable_seqscan = off");
            sql.execute("SET LOCAL enable_hashjoin = off");
            sql.execute("SET LOCAL enable_mergejoin = off");
            sql.execute((Connection connection) -> {
                folder.fold(connection, window);
                return window;
            });
            return transactionId();
        }));
    }

    private String transactionId() {
        return Objects.requireNonNull(sql.queryForObject("SELECT pg_current_xact_id()::xid::text", String.class));
    }

    private Progress live() {
        return Objects.requireNonNull(sql.execute((Connection connection) -> Progress.read(connection)));
    }

    private void awaitReadersBefore(String transaction) {
        try {
            new Snapshots(sql).awaitThoseBefore(transaction);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private void swap() {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(status -> shadow.swap());
                return;
            } catch (PessimisticLockingFailureException busy) {
                if (attempt == SWAP_ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }
}
