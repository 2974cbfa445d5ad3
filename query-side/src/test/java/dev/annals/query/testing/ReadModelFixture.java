package dev.annals.query.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.query.fold.DeadLetters;
import dev.annals.query.fold.Folder;
import dev.annals.query.fold.Progress;
import dev.annals.query.fold.Projector;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.live.Visibility;
import dev.annals.query.world.JdbcWorlds;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import dev.annals.testing.TestDatabase;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Given events, then view: folds what is given at once, and asks in any world. Close it to drop its database. */
public final class ReadModelFixture implements AutoCloseable {
    /** Later than whatever the journal in memory holds. */
    public static final Instant TODAY = Instant.parse("2026-11-22T12:00:00Z");

    public static final Clock CLOCK = Clock.fixed(TODAY, ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.create();
    public final DataSource dataSource = database.dataSource();
    public final JdbcTransactionManager transactionManager = new JdbcTransactionManager(dataSource);
    public final TransactionTemplate transactions = new TransactionTemplate(transactionManager);
    public final JdbcClient sql = JdbcClient.create(dataSource);
    public final MemoryJournal journal = new MemoryJournal();
    public final Visibility visibility = new Visibility(dataSource, journal);
    public final Worlds worlds = new JdbcWorlds(dataSource, transactionManager, journal, visibility, CLOCK);
    public final List<ReadModel> models;
    public final Projector projector;
    public final DeadLetters deadLetters;

    public ReadModelFixture(ReadModel... models) {
        this.models = List.of(models);
        this.projector = new Projector(new Folder(Projector.SCHEMA, this.models, CLOCK));
        this.deadLetters = new DeadLetters(dataSource, transactions, journal, this.models, CLOCK);
    }

    /** Records events and folds them as one batch. */
    public ReadModelFixture given(DomainEvent... events) {
        long before = journal.head();
        for (DomainEvent event : events) {
            journal.record(event);
        }
        project(journal.after(before, events.length));
        return this;
    }

    /** Records one event with metadata and folds it. */
    public ReadModelFixture given(DomainEvent event, Map<String, String> metadata) {
        project(List.of(journal.record(event, metadata)));
        return this;
    }

    public void project(List<RecordedEvent> events) {
        transactions.executeWithoutResult(status ->
                new JdbcTemplate(dataSource).execute((Connection connection) -> projector.project(connection, events)));
    }

    public long position() {
        Progress progress = new JdbcTemplate(dataSource).execute((Connection connection) -> Progress.read(connection));
        return progress == null ? 0 : progress.position();
    }

    public <R> R now(Function<World, R> question) {
        return worlds.ask(AsOf.NOW, question).body();
    }

    public <R> R at(long position, Function<World, R> question) {
        return worlds.ask(new AsOf.AtPosition(position), question).body();
    }

    public <R> Answer<R> ask(AsOf moment, Function<World, R> question) {
        return worlds.ask(moment, question);
    }

    /** Everything as before the first event. */
    public void reset() {
        journal.clear();
        models.stream()
                .flatMap(model -> model.folds().stream())
                .forEach(fold ->
                        sql.sql("DELETE FROM read_model." + fold.table()).update());
        sql.sql("DELETE FROM read_model.dead_letter").update();
        sql.sql("UPDATE read_model.progress SET position = 0, recorded_at = 'epoch'")
                .update();
        // It believes that what is folded stays folded.
        assertThat(visibility.projected()).isZero();
    }

    @Override
    public void close() {
        database.close();
    }
}
