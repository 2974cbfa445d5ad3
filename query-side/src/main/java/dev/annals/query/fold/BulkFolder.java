package dev.annals.query.fold;

import dev.annals.api.AtOnce;
import dev.annals.api.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds a long history into new tables that nobody reads yet, several tables at a time, each window of each table in a
 * transaction of its own. Afterwards a {@link Folder} goes on with them.
 */
public final class BulkFolder implements AutoCloseable {
    /** Connections that it takes: while PostgreSQL writes for one table, another one is folded. */
    private static final int AT_ONCE = 3;

    /** Some kilobytes each, for each of some twenty tables. */
    private static final int KEPT = 2_048;

    private final List<BulkTable<?>> tables;
    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;
    private final AtOnce threads;

    public BulkFolder(
            String schema, List<ReadModel> models, Clock clock, JdbcTemplate sql, TransactionTemplate transactions) {
        this(schema, models, clock, sql, transactions, KEPT, AT_ONCE, false);
    }

    /**
     * One table at a time: slowly, so that the server has its breath for whatever else it does.
     *
     * @param goingOn whether the tables have rows already
     */
    public static BulkFolder slowly(
            String schema,
            List<ReadModel> models,
            Clock clock,
            JdbcTemplate sql,
            TransactionTemplate transactions,
            boolean goingOn) {
        return new BulkFolder(schema, models, clock, sql, transactions, KEPT, 1, goingOn);
    }

    BulkFolder(
            String schema,
            List<ReadModel> models,
            Clock clock,
            JdbcTemplate sql,
            TransactionTemplate transactions,
            int kept,
            int atOnce,
            boolean goingOn) {
        DeadLetterTable deadLetters = new DeadLetterTable(schema, clock);
        Forgotten forgotten = new Forgotten();
        this.sql = sql;
        this.transactions = transactions;
        this.threads = new AtOnce("folding-", atOnce);
        this.tables = models.stream()
                .<BulkTable<?>>flatMap(model -> model.folds().stream()
                        .map(fold -> new BulkTable<>(
                                schema, model.name(), fold, deadLetters, forgotten, kept, goingOn)))
                .toList();
    }

    /**
     * Folds events that follow on those before.
     *
     * @throws BulkRefusedException when it has to be begun anew, one by one
     */
    public void fold(List<RecordedEvent> window) throws InterruptedException {
        all((table, connection) -> table.fold(connection, window));
    }

    /** Writes what is still in memory. */
    public void finish() throws InterruptedException {
        all(BulkTable::finish);
    }

    private void all(Work work) throws InterruptedException {
        threads.all(tables.stream()
                .<Callable<Boolean>>map(table -> () -> inTransaction(table, work))
                .toList());
    }

    private boolean inTransaction(BulkTable<?> table, Work work) {
        transactions.executeWithoutResult(status -> {
            // What a crash makes it forget is not used: the next start begins anew.
            sql.execute("SET LOCAL synchronous_commit = off");
            // Tables that grow have no statistics yet; all that is looked up here is looked up by an index.
            sql.execute("SET LOCAL enable_seqscan = off");
            sql.execute("SET LOCAL enable_hashjoin = off");
            sql.execute("SET LOCAL enable_mergejoin = off");
            sql.execute((Connection connection) -> {
                work.on(table, connection);
                return true;
            });
        });
        return true;
    }

    @Override
    public void close() {
        threads.close();
    }

    /** What is done with a table. */
    @FunctionalInterface
    private interface Work {
        void on(BulkTable<?> table, Connection connection) throws SQLException;
    }
}
