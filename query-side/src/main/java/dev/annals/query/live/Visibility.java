package dev.annals.query.live;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.Progress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until the read models have come far enough, whichever process brings them there. */
public final class Visibility {
    private static final long LOOK_MILLIS = 50;

    private final JdbcClient sql;
    private final JournalReader journal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long position;
    private volatile long seen;

    public Visibility(DataSource dataSource, JournalReader journal) {
        this.sql = JdbcClient.create(dataSource);
        this.journal = journal;
    }

    void advancedTo(Progress progress) {
        lock.lock();
        try {
            position = Math.max(position, progress.position());
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** True as soon as everything up to a position is folded, false when that takes longer than allowed. */
    public boolean awaitPosition(long wanted, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (position < wanted && seen < wanted && projected() < wanted) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !pause(Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * True as soon as a version of an aggregate is folded, false when that takes longer than allowed
     * or when the aggregate's row in the table cannot be brought there because its events are parked.
     *
     * @param table of the read model that is to be read, as in {@code customer}
     */
    public boolean awaitVersion(UUID aggregateId, String table, long version, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        if (rowHas(aggregateId, table, version)) {
            return true;
        }
        List<RecordedEvent> missing = journal.ofAggregate(aggregateId, version - 1);
        while (missing.isEmpty()) {
            if (System.nanoTime() >= deadline || !pause(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS))) {
                return false;
            }
            missing = journal.ofAggregate(aggregateId, version - 1);
        }
        return awaitPosition(missing.getFirst().position(), Duration.ofNanos(deadline - System.nanoTime()))
                && !parked(aggregateId, table);
    }

    private boolean rowHas(UUID id, String table, long version) {
        return sql.sql("SELECT version FROM now." + table + " WHERE id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .filter(have -> have >= version)
                .isPresent();
    }

    private boolean parked(UUID id, String table) {
        return sql.sql("SELECT 1 FROM read_model.dead_letter WHERE fold = ? AND key = ? LIMIT 1")
                .params(table, id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Up to where this process has folded; behind {@link #projected} where another one does it. */
    public long folded() {
        return position;
    }

    /** Waits until this process has folded beyond a position, at most so long. */
    public void awaitFolding(long beyond, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (position <= beyond && left > 0) {
                left = advanced.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How far the read models have come. */
    public long projected() {
        long projected = sql.sql("SELECT position FROM read_model.progress")
                .query(Long.class)
                .single();
        // What is folded stays folded, so nobody has to look again for what was seen.
        seen = projected;
        return projected;
    }

    /** False when interrupted. */
    private boolean pause(long nanos) {
        lock.lock();
        try {
            // Woken early or not: the caller looks again.
            boolean ignored = advanced.awaitNanos(nanos) > 0;
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
