package dev.annals.query.rebuild;

import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.readmodel.RebuildStatus;
import dev.annals.api.readmodel.RebuildStatus.Step;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.ReadModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Rebuilds and verifies read models, one at a time, in the background. */
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
     * Folds a read model anew beside the live one, which goes on, and takes its place. Refused with
     * UNKNOWN_READ_MODEL, and with REBUILD_RUNNING while this or another process rebuilds or verifies.
     */
    public CompletableFuture<RebuildStatus> rebuild(String name) {
        return start(name, false, (rebuild, session) -> {
            rebuild.replace(session);
            return Optional.empty();
        });
    }

    /** Folds a read model anew and names the first row that is not as in the live one, as it was at a position. */
    public CompletableFuture<RebuildStatus> verify(String name, long upTo) {
        return start(name, true, (rebuild, session) -> rebuild.firstDifference(upTo));
    }

    /** The rebuild or verification that runs, or the last one, of this process. */
    public @Nullable RebuildStatus lastRebuild(String name) {
        RebuildProgress progress = rebuilds.get(name);
        return progress == null ? null : progress.status();
    }

    public List<ReadModel> models() {
        return models;
    }

    private ReadModel model(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.because(QueryRefusal.UNKNOWN_READ_MODEL));
    }

    private CompletableFuture<RebuildStatus> start(
            String name, boolean verifying, BiFunction<Rebuild, Session, Optional<String>> work) {
        ReadModel model = model(name);
        Session session = Session.open(dataSource);
        RebuildProgress progress = new RebuildProgress(verifying, clock);
        rebuilds.put(name, progress);
        Rebuild rebuild = new Rebuild(sql, transactions, journal, model, clock, progress);
        return CompletableFuture.supplyAsync(
                () -> {
                    try (session) {
                        Optional<String> difference = work.apply(rebuild, session);
                        progress.ended(Step.DONE, difference.orElse(null));
                    } catch (RuntimeException failure) {
                        LOG.error("The rebuild of {} failed", name, failure);
                        progress.ended(Step.FAILED, null);
                    }
                    return progress.status();
                },
                BACKGROUND);
    }
}
