package dev.annals.query.workspace;

import dev.annals.journal.JournalReader;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes workspaces and takes them away. */
public final class Workspaces {
    private static final int WINDOW = 2_000;

    private final JournalReader journal;
    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int window;

    public Workspaces(DataSource dataSource, TransactionTemplate transactions, JournalReader journal, Clock clock) {
        this(dataSource, transactions, journal, clock, WINDOW);
    }

    Workspaces(
            DataSource dataSource, TransactionTemplate transactions, JournalReader journal, Clock clock, int window) {
        this.journal = journal;
        this.sql = new JdbcTemplate(dataSource);
        this.transactions = transactions;
        this.clock = clock;
        this.window = window;
    }

    /**
     * Begins to fill a workspace, with nothing left of attempts before.
     *
     * @param attempt higher than of any before
     */
    public Filling begin(Plan plan, int attempt) {
        Filling filling = filling(plan, attempt);
        filling.begin();
        return filling;
    }

    /** Goes on with an attempt that has come to a position and was left to rest. */
    public Filling goOn(Plan plan, int attempt, long after) {
        Filling filling = filling(plan, attempt);
        filling.goOn(after);
        return filling;
    }

    private Filling filling(Plan plan, int attempt) {
        return new Filling(plan, attempt, journal, sql, transactions, clock, window);
    }

    /** Takes a workspace away, filled or not. */
    public void drop(UUID workspace) {
        transactions.executeWithoutResult(status -> WorkspaceTables.drop(sql, workspace));
    }
}
