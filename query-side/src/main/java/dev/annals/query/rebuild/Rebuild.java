package dev.annals.query.rebuild;

import dev.annals.api.RecordedEvent;
import dev.annals.api.readmodel.RebuildStatus.Step;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.BulkFolder;
import dev.annals.query.fold.BulkRefusedException;
import dev.annals.query.fold.Folder;
import dev.annals.query.fold.Heard;
import dev.annals.query.fold.Progress;
import dev.annals.query.fold.ReadModel;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Read models folded again from the first event: one pass over the journal for all of them, indexes last. */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int WINDOW = 2_000;
    private static final int SWAP_ATTEMPTS = 20;

    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;
    private final JournalReader journal;
    private final List<ReadModel> models;
    private final Clock clock;
    private final Shadow shadow;
    private final Folder folder;
    private final RebuildProgress progress;
    private long position;

    Rebuild(
            JdbcTemplate sql,
            TransactionTemplate transactions,
            JournalReader journal,
            List<ReadModel> models,
            Clock clock,
            RebuildProgress progress) {
        this.sql = sql;
        this.transactions = transactions;
        this.journal = journal;
        this.models = models;
        this.clock = clock;
        this.shadow = new Shadow(sql, models);
        this.folder = new Folder(Shadow.SCHEMA, models, clock);
        this.progress = progress;
    }

    /** Rebuilds and takes the live tables' place. */
    void replace(Session session) throws InterruptedException {
        try {
            replaceWhole(session);
        } finally {
            shadow.drop();
        }
    }

    private void replaceWhole(Session session) throws InterruptedException {
        begin(live().position());
        while (live().position() - position > WINDOW) {
            foldTo(live().position());
        }
        progress.at(Step.INDEXES);
        shadow.buildIndexes();
        foldTo(live().position());
        progress.at(Step.SWAPPING);
        session.whileFoldingWaits(() -> {
            String last = foldTo(live().position());
            awaitReadersBefore(last);
            swap();
        });
    }

    /** Rebuilds up to a position, compares with the live tables as they were then, and leaves nothing behind. */
    Optional<String> firstDifference(long upTo) throws InterruptedException {
        long end = Math.min(upTo, live().position());
        try {
            begin(end);
            progress.at(Step.COMPARING);
            shadow.buildKeys();
            return Objects.requireNonNull(transactions.execute(status -> models.stream()
                    .flatMap(model -> new Digest(sql).firstDifference(model, end).stream())
                    .findFirst()));
        } finally {
            shadow.drop();
        }
    }

    /** Folds what there is in bulk, or one by one where some row is refused. */
    private void begin(long target) throws InterruptedException {
        shadow.create();
        try (BulkFolder bulk = new BulkFolder(Shadow.SCHEMA, models, clock, sql, transactions);
                Windows windows = Windows.of(journal, 0, target, WINDOW, Heard.by(models))) {
            for (List<RecordedEvent> window = windows.next(); !window.isEmpty(); window = windows.next()) {
                bulk.fold(window);
                progress.towards(window.getLast().position(), target);
            }
            bulk.finish();
            position = target;
        } catch (BulkRefusedException refused) {
            LOG.warn("A row was refused, so each is folded by itself");
            shadow.create();
            foldTo(target);
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
