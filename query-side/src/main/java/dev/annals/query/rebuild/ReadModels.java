package dev.annals.query.rebuild;

import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.readmodel.RebuildStatus;
import dev.annals.api.readmodel.RebuildStatus.Step;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.ReadModel;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuilds and verifies read models, in the background; one such work at a time. */
public final class ReadModels {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModels.class);
    private static final Executor BACKGROUND =
            work -> Thread.ofPlatform().daemon().name("rebuild").start(work);

    private final DataSource dataSource;
    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;
    private final JournalReader journal;
    private final List<ReadModel> models;
    private final Clock clock;
    private final Map<String, RebuildProgress> rebuilds = new ConcurrentHashMap<>();
    private volatile @Nullable RebuildProgress last;

    public ReadModels(
            DataSource dataSource,
            TransactionTemplate transactions,
            JournalReader journal,
            List<ReadModel> models,
            Clock clock) {
        this.dataSource = dataSource;
        this.sql = new JdbcTemplate(dataSource);
        this.transactions = transactions;
        this.journal = journal;
        this.models = models;
        this.clock = clock;
    }

    /**
     * Folds read models anew beside the live ones, which go on, in one pass over the journal, and takes their place. Refused
     * with UNKNOWN_READ_MODEL, and with REBUILD_RUNNING while this or another process rebuilds or verifies.
     *
     * @param names which, all of them when empty
     */
    public CompletableFuture<RebuildStatus> rebuild(Collection<String> names) {
        return start(names, false, (rebuild, session) -> {
            rebuild.replace(session);
            return Optional.empty();
        });
    }

    /**
     * Folds read models anew and names the first row that is not as in the live ones, as they were at a position.
     *
     * @param names which, all of them when empty
     */
    public CompletableFuture<RebuildStatus> verify(Collection<String> names, long upTo) {
        return start(names, true, (rebuild, session) -> rebuild.firstDifference(upTo));
    }

    /**
     * Takes away what a process that died while it rebuilt has left. A statement of it may still be under way in the database:
     * then it stays until the next start or rebuild.
     */
    public void discardUnfinished() {
        try (Session session = Session.open(dataSource)) {
            transactions.executeWithoutResult(status -> {
                sql.execute("SET LOCAL lock_timeout = '5s'");
                Shadow.drop(sql);
            });
        } catch (Refused rebuilding) {
            LOG.info("Another process rebuilds");
        } catch (PessimisticLockingFailureException busy) {
            LOG.warn("What an unfinished rebuild has left is still in use");
        }
    }

    /** What this process rebuilds or verifies, or did last. */
    public Optional<RebuildStatus> last() {
        return Optional.ofNullable(last).map(RebuildProgress::status);
    }

    /** The rebuild or verification that runs, or the last one, of this process. */
    public @Nullable RebuildStatus lastRebuild(String name) {
        RebuildProgress progress = rebuilds.get(name);
        return progress == null ? null : progress.status();
    }

    public List<ReadModel> models() {
        return models;
    }

    private List<ReadModel> models(Collection<String> names) {
        Set<String> unknown = new HashSet<>(names);
        models.forEach(model -> unknown.remove(model.name()));
        Refused.unless(unknown.isEmpty(), QueryRefusal.UNKNOWN_READ_MODEL);
        return models.stream()
                .filter(model -> names.isEmpty() || names.contains(model.name()))
                .toList();
    }

    private CompletableFuture<RebuildStatus> start(Collection<String> names, boolean verifying, Work work) {
        List<ReadModel> chosen = models(names);
        Session session = Session.open(dataSource);
        RebuildProgress progress = new RebuildProgress(verifying, clock);
        chosen.forEach(model -> rebuilds.put(model.name(), progress));
        last = progress;
        Rebuild rebuild = new Rebuild(sql, transactions, journal, chosen, clock, progress);
        return CompletableFuture.supplyAsync(
                () -> {
                    try (session) {
                        Optional<String> difference = work.on(rebuild, session);
                        progress.ended(Step.DONE, difference.orElse(null));
                    } catch (RuntimeException | InterruptedException failure) {
                        // Messages of exceptions may quote what a person typed.
                        LOG.error(
                                "The rebuild of {} failed: {}",
                                names,
                                failure.getClass().getName());
                        progress.ended(Step.FAILED, null);
                    }
                    return progress.status();
                },
                BACKGROUND);
    }

    /** What is done with a rebuild; answers the first difference. */
    @FunctionalInterface
    private interface Work {
        Optional<String> on(Rebuild rebuild, Session session) throws InterruptedException;
    }
}
