package dev.annals.query.world;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.sight.Sight;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Worlds on PostgreSQL: a read-only transaction on one snapshot, its search path on the views of the moment. */
public final class JdbcWorlds implements Worlds {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final JournalReader journal;
    private final Visibility visibility;
    private final WorkspaceMoments workspaces;
    private final Masks masks;
    private final Clock clock;

    public JdbcWorlds(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JournalReader journal,
            Visibility visibility,
            Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.sql = JdbcClient.create(jdbc);
        this.transactions = new TransactionTemplate(transactions);
        this.journal = journal;
        this.visibility = visibility;
        this.workspaces = new WorkspaceMoments(jdbc, journal);
        this.masks = new Masks(jdbc);
        this.clock = clock;
    }

    @Override
    public <R> Answer<R> ask(AsOf moment, Function<World, R> question) {
        return switch (moment) {
            case AsOf.InWorkspace in ->
                workspaces.refusing(() -> ask(
                        seen(Schemas.of(in.workspace())), workspaces.past(in).orElse(null), question));
            default -> ask(seen(Schemas.LIVE), past(moment), question);
        };
    }

    @Override
    public <R> Answer<R> find(AsOf moment, OneRow<R> question) {
        return switch (moment) {
            case AsOf.InWorkspace in ->
                workspaces.refusing(() -> find(
                        seen(Schemas.of(in.workspace())), workspaces.past(in).orElse(null), question));
            default -> find(seen(Schemas.LIVE), past(moment), question);
        };
    }

    /** The history as whoever asks sees it. */
    private WorldSql seen(Schemas schemas) {
        Sight sight = Sight.current();
        if (sight.isFull()) {
            return schemas.equals(Schemas.LIVE) ? WorldSql.LIVE : new WorldSql(schemas, null);
        }
        return new WorldSql(schemas, new SeenTables(schemas, sight, sight.masked() ? masks.columns() : Map.of()));
    }

    private <R> Answer<R> ask(WorldSql world, @Nullable Past past, Function<World, R> question) {
        return AskingAgain.whenInTheWay(
                () -> inside(question, () -> past == null ? openNow(world) : openAsOf(world, past)));
    }

    private <R> Answer<R> find(WorldSql world, @Nullable Past past, OneRow<R> question) {
        return AskingAgain.whenInTheWay(
                () -> past == null ? findNow(world, question) : findAsOf(world, past, question));
    }

    /** Nothing when it is now. */
    private @Nullable Past past(AsOf moment) {
        return switch (moment) {
            case AsOf.AtPosition at -> past(at);
            case AsOf.AtInstant at -> past(at);
            default -> null;
        };
    }

    private Past past(AsOf.AtPosition at) {
        awaitFolded(at.position());
        return new Past(at.position(), journal.recordedAt(at.position()));
    }

    private Past past(AsOf.AtInstant at) {
        long position = positionAt(at.instant());
        awaitFolded(position);
        return new Past(position, at.instant());
    }

    private long positionAt(Instant instant) {
        Refused.unless(!instant.isAfter(clock.instant()), QueryRefusal.AS_OF_IN_FUTURE);
        return journal.positionAt(instant);
    }

    private void awaitFolded(long position) {
        Refused.unless(position > 0, QueryRefusal.AS_OF_BEFORE_FIRST_EVENT);
        if (!visibility.awaitPosition(position, Duration.ZERO)) {
            Refused.unless(position <= journal.head(), QueryRefusal.AS_OF_IN_FUTURE);
            Refused.unless(visibility.awaitPosition(position, PATIENCE), QueryRefusal.NOT_YET_VISIBLE);
        }
    }

    private <R> Answer<R> inside(Function<World, R> question, java.util.function.Supplier<World> open) {
        return Objects.requireNonNull(transactions.execute(status -> {
            World world = open.get();
            return new Answer<>(question.apply(world), world.position(), world.instant());
        }));
    }

    private World openNow(WorldSql world) {
        return Objects.requireNonNull(jdbc.execute(world.now(), (PreparedStatement statement) -> {
            try (ResultSet row = second(statement)) {
                row.next();
                return new World(
                        world.clientNow(sql),
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant());
            }
        }));
    }

    private World openAsOf(WorldSql world, Past past) {
        return Objects.requireNonNull(jdbc.execute(world.asOf(), (PreparedStatement statement) -> {
            statement.setString(1, Long.toString(past.position()));
            try (ResultSet row = second(statement)) {
                return new World(world.clientAsOf(sql), past.position(), past.instant());
            }
        }));
    }

    private <R> Answer<R> findNow(WorldSql world, OneRow<R> question) {
        return found(world.findNow(question.sql()), statement -> {
            statement.setObject(1, question.id());
            try (ResultSet row = second(statement)) {
                return row.next() ? Optional.of(now(row, question)) : Optional.empty();
            }
        });
    }

    private static <R> Answer<R> now(ResultSet row, OneRow<R> question) throws SQLException {
        Instant instant =
                row.getObject("world_recorded_at", OffsetDateTime.class).toInstant();
        return new Answer<>(question.reader().read(row, instant), row.getLong("world_position"), instant);
    }

    private <R> Answer<R> findAsOf(WorldSql world, Past past, OneRow<R> question) {
        return found(world.findAsOf(question.sql()), statement -> {
            statement.setString(1, Long.toString(past.position()));
            statement.setObject(2, question.id());
            try (ResultSet row = second(statement)) {
                return row.next()
                        ? Optional.of(new Answer<>(
                                question.reader().read(row, past.instant()), past.position(), past.instant()))
                        : Optional.empty();
            }
        });
    }

    private <R> Answer<R> found(String sql, PreparedStatementCallback<Optional<Answer<R>>> callback) {
        return Objects.requireNonNull(jdbc.execute(sql, callback))
                .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
    }

    /** The rows of the second of two statements. */
    private static ResultSet second(PreparedStatement statement) throws SQLException {
        statement.execute();
        statement.getMoreResults();
        return statement.getResultSet();
    }
}
