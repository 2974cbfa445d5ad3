package dev.annals.journal.postgres;

import dev.annals.api.Refused;
import dev.annals.journal.JournalRefusal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects what callers want recorded at the same time and writes it in one transaction: the lock and
 * the sync to disk are paid once per batch. Callers wait in their own threads.
 */
final class GroupCommitAppender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitAppender.class);
    private static final long DOUBT_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final BatchWriter writer;
    private final HeadSignal signal;
    private final AppendLimits limits;
    private final BlockingQueue<AppendRequest> waiting;
    private final Thread thread = new Thread(this::run, "journal-appender");
    private volatile boolean open;

    GroupCommitAppender(BatchWriter writer, HeadSignal signal, AppendLimits limits) {
        this.writer = writer;
        this.signal = signal;
        this.limits = limits;
        this.waiting = new ArrayBlockingQueue<>(limits.waiting());
    }

    void start() {
        open = true;
        thread.start();
    }

    /** Returns when all events are recorded, or throws and none is. */
    void append(List<PendingEvent> events) {
        AppendRequest request =
                new AppendRequest(events, System.nanoTime() + limits.patience().toNanos());
        if (!open) {
            throw Refused.because(JournalRefusal.JOURNAL_UNAVAILABLE);
        }
        enqueue(request);
        request.await();
    }

    /** Writes what is waiting, then ends. */
    @Override
    public void close() {
        open = false;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        writer.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void enqueue(AppendRequest request) {
        try {
            if (!waiting.offer(request, request.nanosLeft(), TimeUnit.NANOSECONDS)) {
                throw Refused.because(JournalRefusal.JOURNAL_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because(JournalRefusal.JOURNAL_BUSY);
        }
    }

    private void run() {
        while (open || !waiting.isEmpty()) {
            List<AppendRequest> batch = collect();
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
    }

    private List<AppendRequest> collect() {
        List<AppendRequest> batch = new ArrayList<>();
        try {
            AppendRequest first = waiting.poll(100, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                waiting.drainTo(batch, limits.perBatch() - 1);
            }
        } catch (InterruptedException e) {
            LOG.warn("Nobody may interrupt the appender; close it instead");
        }
        batch.removeIf(request -> !request.take());
        return batch;
    }

    private void write(List<AppendRequest> batch) {
        try {
            answer(writer.write(batch));
        } catch (CommitInDoubtException e) {
            resolve(e);
        } catch (SQLException e) {
            failOrSplit(batch, e);
        } catch (RuntimeException | Error e) {
            LOG.error("A batch of {} appends failed", batch.size(), e);
            fail(batch, () -> new EventStoreException("the append failed", e));
        }
    }

    private void answer(Written written) {
        written.accepted().forEach(AppendRequest::succeed);
        fail(written.conflicting(), () -> new ConcurrencyException("the aggregate has moved on"));
        signal.announce(written.head());
    }

    /** What the database refuses to store is one request's fault; the others get their own try. */
    private void failOrSplit(List<AppendRequest> batch, SQLException e) {
        if (!BatchWriter.isRefusal(e)) {
            LOG.warn("{} appends failed: the database is not available ({})", batch.size(), e.getSQLState());
            fail(batch, () -> Refused.because(JournalRefusal.JOURNAL_UNAVAILABLE));
        } else if (batch.size() > 1) {
            batch.forEach(request -> write(List.of(request)));
        } else {
            fail(batch, () -> new EventStoreException("the database refuses the event (" + e.getSQLState() + ")"));
        }
    }

    private void resolve(CommitInDoubtException doubt) {
        Written written = doubt.written();
        long end = System.nanoTime() + DOUBT_NANOS;
        while (System.nanoTime() < end) {
            try {
                if (writer.isRecorded(written.witness())) {
                    answer(written);
                } else {
                    fail(written.accepted(), () -> Refused.because(JournalRefusal.JOURNAL_UNAVAILABLE));
                    fail(written.conflicting(), () -> new ConcurrencyException("the aggregate has moved on"));
                }
                return;
            } catch (SQLException e) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
        LOG.error(
                "The database was lost during a commit of {} appends",
                written.accepted().size());
        fail(written.accepted(), () -> Refused.because(JournalRefusal.OUTCOME_UNKNOWN));
        fail(written.conflicting(), () -> new ConcurrencyException("the aggregate has moved on"));
    }

    private static void fail(List<AppendRequest> requests, Supplier<RuntimeException> why) {
        requests.forEach(request -> request.fail(why.get()));
    }
}
