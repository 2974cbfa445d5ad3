package dev.annals.query.world;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.journal.JournalReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The moments of workspaces, by their own positions and times. */
final class WorkspaceMoments {
    /** A table or a schema is not there: the views are made when everything is folded. */
    private static final Set<String> NOT_THERE = Set.of("42P01", "3F000");

    private final JdbcTemplate jdbc;
    private final JournalReader journal;

    WorkspaceMoments(JdbcTemplate jdbc, JournalReader journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * What is folded.
     *
     * @param first position that it began as of, 0 when it began with nothing
     * @param position of the last event
     * @param end when now is
     * @param reordered whether positions and times are the workspace's own
     */
    private record Folded(String tables, long first, long position, Instant end, boolean reordered) {}

    /** Refuses a question about what the workspace does not have. */
    <R> R refusing(Supplier<R> question) {
        try {
            return question.get();
        } catch (BadSqlGrammarException failure) {
            SQLException cause = failure.getSQLException();
            if (cause != null && NOT_THERE.contains(Objects.requireNonNullElse(cause.getSQLState(), ""))) {
                throw Refused.because(QueryRefusal.NOT_IN_WORKSPACE);
            }
            throw failure;
        }
    }

    /** Nothing when it is now. */
    Optional<Past> past(AsOf.InWorkspace in) {
        return switch (in.moment()) {
            case AsOf.AtPosition at -> Optional.of(past(folded(in.workspace()), at.position()));
            case AsOf.AtInstant at -> Optional.of(past(folded(in.workspace()), at.instant()));
            default -> Optional.empty();
        };
    }

    private Folded folded(UUID workspace) {
        String tables = Schemas.of(workspace).tables();
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT first_position, position, recorded_at, reordered FROM " + tables + ".progress",
                (row, number) -> new Folded(
                        tables,
                        row.getLong("first_position"),
                        row.getLong("position"),
                        instant(row),
                        row.getBoolean("reordered"))));
    }

    private Past past(Folded folded, long position) {
        Refused.unless(position <= folded.position(), QueryRefusal.AS_OF_IN_FUTURE);
        requireBegun(folded, position);
        return new Past(position, recordedAt(folded, position));
    }

    private Past past(Folded folded, Instant instant) {
        Refused.unless(!instant.isAfter(folded.end()), QueryRefusal.AS_OF_IN_FUTURE);
        long position = folded.reordered() ? reorderedAt(folded, instant) : journal.positionAt(instant);
        requireBegun(folded, position);
        // Events of one moment may have been recorded behind the last one that is folded.
        return new Past(Math.min(position, folded.position()), instant);
    }

    private static void requireBegun(Folded folded, long position) {
        Refused.unless(position >= Math.max(1, folded.first()), QueryRefusal.AS_OF_BEFORE_FIRST_EVENT);
    }

    private Instant recordedAt(Folded folded, long position) {
        if (!folded.reordered() || position == folded.first()) {
            return journal.recordedAt(position);
        }
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT recorded_at FROM " + folded.tables() + ".moment WHERE position = ?",
                (row, number) -> instant(row),
                position));
    }

    private long reorderedAt(Folded folded, Instant instant) {
        return jdbc
                .queryForList(
                        "SELECT position FROM " + folded.tables()
                                + ".moment WHERE recorded_at <= ? ORDER BY recorded_at DESC, position DESC LIMIT 1",
                        Long.class,
                        instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst()
                .orElse(folded.first());
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
