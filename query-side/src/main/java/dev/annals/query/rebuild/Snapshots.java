package dev.annals.query.rebuild;

import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Waits for readers that began before something was committed. Such a reader would look through the
 * views at the new tables, but with a snapshot in which their rows are not there yet.
 */
final class Snapshots {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 10;

    private final JdbcTemplate sql;

    Snapshots(JdbcTemplate sql) {
        this.sql = sql;
    }

    void awaitThoseBefore(String transaction) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (olderThan(transaction)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("a reader has been looking at the old tables for " + PATIENCE);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Whoever waits for the gate takes a new snapshot behind it. */
    private boolean olderThan(String transaction) {
        return Objects.requireNonNull(sql.queryForObject("""
                SELECT EXISTS (
                    SELECT FROM pg_stat_activity
                     WHERE datname = current_database() AND backend_type = 'client backend'
                       AND pid <> pg_backend_pid() AND wait_event IS DISTINCT FROM 'advisory'
                       AND age(backend_xmin) > age(cast(? AS xid)))
                """, Boolean.class, transaction));
    }
}
