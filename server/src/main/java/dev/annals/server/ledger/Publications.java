package dev.annals.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each place of publication has, for whichever process goes on with it. */
final class Publications {
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST = Duration.ofMinutes(60);

    private final JdbcTemplate jdbc;

    Publications(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    Publication of(String place) {
        return jdbc
                .query(
                        "SELECT * FROM ledger.publication WHERE place = ?",
                        (row, number) -> new Publication(
                                row.getString("place"),
                                row.getLong("size"),
                                instant(row, "published_at"),
                                row.getLong("tried"),
                                row.getInt("failures"),
                                row.getString("failure"),
                                instant(row, "next_try")),
                        place)
                .stream()
                .findFirst()
                .orElse(Publication.none(place));
    }

    void published(String place, long size, Instant now) {
        jdbc.update("""
                INSERT INTO ledger.publication (place, size, published_at, tried) VALUES (?, ?, ?, ?)
                ON CONFLICT (place) DO UPDATE
                SET size = excluded.size, published_at = excluded.published_at, tried = excluded.tried, failures = 0,
                    failure = NULL, next_try = NULL
                """, place, size, now.atOffset(ZoneOffset.UTC), size);
    }

    void failed(Publication before, long tried, String failure, Instant now) {
        jdbc.update(
                """
                INSERT INTO ledger.publication (place, tried, failures, failure, next_try) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (place) DO UPDATE
                SET tried = excluded.tried, failures = excluded.failures, failure = excluded.failure,
                    next_try = excluded.next_try
                """,
                before.place(),
                tried,
                before.failures() + 1,
                failure,
                now.plus(pauseAfter(before.failures())).atOffset(ZoneOffset.UTC));
    }

    /** One minute, two, four, up to sixty. */
    static Duration pauseAfter(int failures) {
        Duration pause = Duration.ofMinutes(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
