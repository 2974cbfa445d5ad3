package dev.annals.server.imports.job;

import dev.annals.api.Refused;
import dev.annals.journal.JournalReader;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.Settings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out imports one after the other, oldest first. The queue is the table: what a stopped or
 * killed server has left unfinished is simply next. Starts after everything else and stops before it.
 */
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final ImportRun.Stores stores;
    private final Touches touches;
    private final CommandDispatcher dispatcher;
    private final JournalReader journal;
    private final Path folder;
    private final ZoneId zone;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private @Nullable Thread thread;

    ImportWorker(
            ImportJobs jobs,
            ImportRows rows,
            ImportFailures failures,
            Touches touches,
            PlatformTransactionManager transactions,
            CommandDispatcher dispatcher,
            JournalReader journal,
            DataFolder folder,
            Settings settings,
            Clock clock) {
        this.stores = new ImportRun.Stores(jobs, rows, failures, new TransactionTemplate(transactions));
        this.touches = touches;
        this.dispatcher = dispatcher;
        this.journal = journal;
        this.folder = folder.root();
        this.zone = settings.zone();
        this.clock = clock;
    }

    /** There may be something to do. */
    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("imports").start(this::work);
    }

    @Override
    public void stop() {
        Thread working = thread;
        if (working != null) {
            thread = null;
            working.interrupt();
            try {
                working.join(Duration.ofSeconds(15));
            } catch (InterruptedException inAHurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try (Dispatch dispatch = new Dispatch(dispatcher, journal)) {
            while (!Thread.currentThread().isInterrupted()) {
                next(dispatch);
            }
        } catch (InterruptedException stopping) {
            LOG.debug("Imports stop");
        }
    }

    private void next(Dispatch dispatch) throws InterruptedException {
        try {
            List<ImportJob> waiting = stores.jobs().active();
            if (!waiting.isEmpty()) {
                carryOut(waiting.getFirst(), dispatch);
                return;
            }
        } catch (DataAccessException unreachable) {
            LOG.warn("Imports wait: {}", unreachable.getClass().getName());
        }
        boolean asked = woken.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("Imports look again, asked to: {}", asked);
        woken.drainPermits();
    }

    private void carryOut(ImportJob job, Dispatch dispatch) throws InterruptedException {
        end(job, outcome(job, dispatch));
    }

    private ImportState outcome(ImportJob job, Dispatch dispatch) throws InterruptedException {
        try {
            if (job.state() == ImportState.UNDOING) {
                new UndoRun(job, touches, stores.jobs(), stores.transactions(), dispatch, journal, clock).run();
                return ImportState.UNDONE;
            }
            new ImportRun(job, stores, dispatch, Imports.folderOf(folder, job.id()), zone, clock).run();
            return ImportState.FINISHED;
        } catch (RuntimeException mistake) {
            // Messages of exceptions may quote what a person typed; a refusal's holds codes only.
            LOG.error(
                    "Import {} ended: {}",
                    job.id(),
                    mistake instanceof Refused
                            ? mistake.getMessage()
                            : mistake.getClass().getName());
            return ImportState.FAILED;
        }
    }

    /** The state last: should the database go away here, the import is taken up again and ends then. */
    private void end(ImportJob job, ImportState state) {
        boolean imported = job.state() != ImportState.UNDOING;
        if (imported) {
            stores.failures().forgetEarlier(job.id(), job.mappingName());
        }
        stores.jobs().ended(job.id(), state);
        if (imported) {
            deleteFiles(job);
        }
    }

    private void deleteFiles(ImportJob job) {
        try {
            Imports.folderOf(folder, job.id()).delete();
        } catch (UncheckedIOException kept) {
            LOG.warn("The files of import {} could not be deleted; delete its folder by hand", job.id());
        }
    }
}
