package dev.annals.query.fold;

import dev.annals.api.AtOnce;
import dev.annals.api.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Parts of a table that are folded at once. */
    private static final int SHARES = 2;

    // What a crash makes it forget is not used: the next start begins anew. And tables that grow have no statistics
    // yet;
    // all that is looked up here is looked up by an index.
    private static final String SETTINGS = "SET LOCAL synchronous_commit = off; SET LOCAL enable_seqscan = off;"
            + " SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off";

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
        // A table that everything changes, as the audit's, would keep one thread alone busy.
        int shares = Math.min(atOnce, SHARES);
        this.tables = models.stream()
                .<BulkTable<?>>flatMap(model -> model.folds().stream()
                        .flatMap(fold -> IntStream.range(0, shares)
                                .mapToObj(number -> new BulkTable<>(
                                        schema,
                                        model.name(),
                                        fold,
                                        deadLetters,
                                        forgotten,
                                        new BulkTable.Share(number, shares),
                                        kept / shares,
                                        goingOn))))
                .toList();
    }

    /**
     * Folds events that follow on those before.
     *
     * @throws BulkRefusedException when it has to be begun anew, one by one
     */
    public void fold(List<RecordedEvent> window) throws InterruptedException {
        all(
                tables.stream().filter(table -> table.hears(window)),
                (table, connection) -> table.fold(connection, window));
    }

    /** Writes what is still in memory. */
    public void finish() throws InterruptedException {
        all(tables.stream(), BulkTable::finish);
    }

    private void all(Stream<BulkTable<?>> some, Work work) throws InterruptedException {
        threads.all(some.<Callable<Boolean>>map(table -> () -> inTransaction(table, work))
                .toList());
    }

    private boolean inTransaction(BulkTable<?> table, Work work) {
        transactions.executeWithoutResult(status -> {
            sql.execute(SETTINGS);
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
