package dev.annals.query.world;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Worlds on PostgreSQL: a read-only transaction on one snapshot, its search path on the views of the moment. */
public final class JdbcWorlds implements Worlds {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    // One round trip together with BEGIN. The first statement must come before the snapshot is taken.
    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; ";
    private static final String NOW =
            SNAPSHOT + "SELECT position, recorded_at, " + lookAt("now") + " FROM read_model.progress";
    private static final String AS_OF = SNAPSHOT + "SELECT set_config('annals.position', ?, true), " + lookAt("as_of");

    // The statement that answers is a snapshot in itself.
    private static final String FIND_NOW = "SELECT " + lookAt("now")
            + "; SELECT position AS world_position, recorded_at AS world_recorded_at, answer.*"
            + " FROM read_model.progress, LATERAL (";
    private static final String FIND_AS_OF = "SELECT set_config('annals.position', ?, true), " + lookAt("as_of") + "; ";

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final JournalReader journal;
    private final Visibility visibility;
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
        this.clock = clock;
    }

    /**
     * Stays with the connection and is set only when it differs: at every change of the search path
     * the driver forgets what it has prepared, which costs ten times what most questions cost.
     */
    private static String lookAt(String schema) {
        return "CASE WHEN current_setting('search_path') <> '%1$s, public' THEN set_config('search_path', '%1$s, public', false) END"
                .formatted(schema);
    }

    @Override
    public <R> Answer<R> ask(AsOf moment, Function<World, R> question) {
        return switch (moment) {
            case AsOf.Now now -> inside(question, this::openNow);
            case AsOf.AtPosition at -> askAsOf(past(at), question);
            case AsOf.AtInstant at -> askAsOf(past(at), question);
        };
    }

    @Override
    public <R> Answer<R> find(AsOf moment, OneRow<R> question) {
        return switch (moment) {
            case AsOf.Now now -> findNow(question);
            case AsOf.AtPosition at -> findAsOf(past(at), question);
            case AsOf.AtInstant at -> findAsOf(past(at), question);
        };
    }

    private <R> Answer<R> askAsOf(Past past, Function<World, R> question) {
        return inside(question, () -> openAsOf(past));
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

    private World openNow() {
        return Objects.requireNonNull(jdbc.execute(NOW, (PreparedStatement statement) -> {
            try (ResultSet row = second(statement)) {
                row.next();
                return new World(
                        sql,
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant());
            }
        }));
    }

    private World openAsOf(Past past) {
        return Objects.requireNonNull(jdbc.execute(AS_OF, (PreparedStatement statement) -> {
            statement.setString(1, Long.toString(past.position()));
            try (ResultSet row = second(statement)) {
                return new World(sql, past.position(), past.instant());
            }
        }));
    }

    private <R> Answer<R> findNow(OneRow<R> question) {
        return found(FIND_NOW + question.sql() + ") answer", statement -> {
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

    private <R> Answer<R> findAsOf(Past past, OneRow<R> question) {
        return found(FIND_AS_OF + question.sql(), statement -> {
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

    private record Past(long position, Instant instant) {}
}
