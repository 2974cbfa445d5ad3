package dev.annals.query.rebuild;

import dev.annals.api.query.Answer;
import dev.annals.api.readmodel.DeadLetter;
import dev.annals.api.readmodel.FindReadModels;
import dev.annals.api.readmodel.ReadModelStatus;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.Fold;
import dev.annals.query.fold.Projector;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers how the read models do. */
public final class ReadModelQueries {
    private static final int SHOWN = 100;

    private final Worlds worlds;
    private final ReadModels readModels;
    private final JournalReader journal;
    private final Digest digest;
    private final Clock clock;

    public ReadModelQueries(
            Worlds worlds, ReadModels readModels, JournalReader journal, DataSource dataSource, Clock clock) {
        this.worlds = worlds;
        this.readModels = readModels;
        this.journal = journal;
        this.digest = new Digest(new JdbcTemplate(dataSource));
        this.clock = clock;
    }

    @QueryHandler
    public Answer<List<ReadModelStatus>> handle(FindReadModels query) {
        return worlds.ask(
                query.asOf(),
                world -> readModels.models().stream()
                        .map(model -> status(world, model, query.digests()))
                        .toList());
    }

    private ReadModelStatus status(World world, ReadModel model, boolean withDigest) {
        long lag = Math.max(0, journal.head() - world.position());
        return new ReadModelStatus(
                model.name(),
                world.position(),
                lag,
                lag == 0 ? 0 : secondsSince(world.position() + 1),
                count(world, model, " WHERE valid_to = " + Long.MAX_VALUE),
                count(world, model, ""),
                parkedKeys(world, model),
                deadLetters(world, model),
                withDigest ? digest.of(model, Projector.SCHEMA, world.position()) : null,
                readModels.lastRebuild(model.name()));
    }

    private long secondsSince(long position) {
        return Math.max(
                0,
                Duration.between(journal.recordedAt(position), clock.instant()).toSeconds());
    }

    private static long count(World world, ReadModel model, String where) {
        return model.folds().stream()
                .map(Fold::table)
                .mapToLong(table -> world.sql()
                        .sql("SELECT count(*) FROM read_model." + table + where)
                        .query(Long.class)
                        .single())
                .sum();
    }

    private static long parkedKeys(World world, ReadModel model) {
        return world.sql()
                .sql("SELECT count(DISTINCT (fold, key)) FROM read_model.dead_letter WHERE model = ?")
                .param(model.name())
                .query(Long.class)
                .single();
    }

    private static List<DeadLetter> deadLetters(World world, ReadModel model) {
        return world.sql()
                .sql("SELECT fold, key, min(position) AS position, (array_agg(cause ORDER BY position))[1] AS cause,"
                        + " max(attempts) AS attempts, min(parked_at) AS parked_at, count(*) AS waiting"
                        + " FROM read_model.dead_letter WHERE model = ? GROUP BY fold, key"
                        + " ORDER BY min(position), fold LIMIT " + SHOWN)
                .param(model.name())
                .query((row, i) -> new DeadLetter(
                        row.getString("fold"),
                        row.getObject("key", UUID.class),
                        row.getLong("position"),
                        row.getString("cause"),
                        row.getInt("attempts"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                        row.getLong("waiting")))
                .list();
    }
}
