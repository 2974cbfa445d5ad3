package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import dev.annals.query.fold.BulkFolder;
import dev.annals.query.fold.BulkRefusedException;
import dev.annals.query.fold.Folder;
import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds windows into the tables of a workspace. */
sealed interface Folding extends AutoCloseable {
    /** @throws BulkRefusedException when it has to be begun anew, one by one */
    void fold(List<RecordedEvent> window) throws InterruptedException;

    /** Writes what is still in memory; nothing is folded afterwards. */
    void finish() throws InterruptedException;

    @Override
    void close();

    /** Most of the time. */
    record InBulk(BulkFolder folder) implements Folding {
        @Override
        public void fold(List<RecordedEvent> window) throws InterruptedException {
            folder.fold(window);
        }

        @Override
        public void finish() throws InterruptedException {
            folder.finish();
        }

        @Override
        public void close() {
            folder.close();
        }
    }

    /** Where PostgreSQL refuses a row, to find out which. */
    record OneByOne(Folder folder, JdbcTemplate sql, TransactionTemplate transactions) implements Folding {
        @Override
        public void fold(List<RecordedEvent> window) {
            transactions.executeWithoutResult(status -> sql.execute((Connection connection) -> {
                folder.fold(connection, window);
                return window;
            }));
        }

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }
}
