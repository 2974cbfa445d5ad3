package dev.annals.server.imports.job;

import dev.annals.api.CommonRefusal;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.journal.JournalReader;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.imports.undo.Undo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes an import back by compensating events: what it created and nobody has touched since is
 * withdrawn, what it changed gets its former values. Everything else is left and listed.
 */
final class UndoRun {
    private static final int TOGETHER = 200;
    private static final String DONE = "";

    private final ImportJob job;
    private final Touches touches;
    private final ImportJobs jobs;
    private final TransactionOperations transactions;
    private final Dispatch dispatch;
    private final JournalReader journal;
    private final DatabaseWait database;
    private long undone;
    private long left;
    private boolean over;

    UndoRun(
            ImportJob job,
            Touches touches,
            ImportJobs jobs,
            TransactionOperations transactions,
            Dispatch dispatch,
            JournalReader journal,
            Clock clock) {
        this.job = job;
        this.touches = touches;
        this.jobs = jobs;
        this.transactions = transactions;
        this.dispatch = dispatch;
        this.journal = journal;
        this.database = new DatabaseWait(job.id(), clock, Thread::sleep);
        this.undone = job.undone();
        this.left = job.undoRefused();
    }

    /** @throws InterruptedException when the server stops; it can be taken up again */
    void run() throws InterruptedException {
        while (!over) {
            database.untilDone(this::some);
        }
    }

    private void some() throws InterruptedException {
        List<Touches.Touched> open = touches.open(job.id(), TOGETHER);
        ConcurrentMap<UUID, String> outcomes = takeBack(open);
        long taken = outcomes.values().stream().filter(DONE::equals).count();
        record(open, outcomes, undone + taken, left + outcomes.size() - taken);
        undone += taken;
        left += outcomes.size() - taken;
        over = open.isEmpty();
    }

    private ConcurrentMap<UUID, String> takeBack(List<Touches.Touched> open) throws InterruptedException {
        ConcurrentMap<UUID, String> outcomes = new ConcurrentHashMap<>();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Touches.Touched touched : open) {
            tasks.add(() -> {
                outcomes.put(touched.aggregateId(), outcome(touched));
                return null;
            });
        }
        dispatch.all(tasks);
        return outcomes;
    }

    private void record(
            List<Touches.Touched> open, ConcurrentMap<UUID, String> outcomes, long undoneThen, long leftThen) {
        transactions.executeWithoutResult(status -> {
            for (Touches.Touched touched : open) {
                String code = outcomes.getOrDefault(touched.aggregateId(), DONE);
                if (code.equals(DONE)) {
                    touches.undone(job.id(), touched);
                } else {
                    touches.left(job.id(), touched, code);
                }
            }
            jobs.undone(job.id(), undoneThen, leftThen);
        });
    }

    private String outcome(Touches.Touched touched) {
        try {
            for (Wish wish : wishes(touched)) {
                dispatch.dispatch(job, wish, "undo");
            }
            return DONE;
        } catch (Refused refused) {
            return refused.code() == CommonRefusal.RETRACTED
                    ? ImportRefusal.CHANGED_SINCE.name()
                    : refused.code().name();
        }
    }

    private List<Wish> wishes(Touches.Touched touched) {
        List<RecordedEvent> events = journal.ofAggregate(touched.aggregateId(), 0);
        return touched.created()
                ? Undo.ofCreated(touched.entity(), touched.aggregateId(), events, job.origin())
                : Undo.ofChanged(touched.entity(), touched.aggregateId(), events, job.origin());
    }
}
