package dev.annals.query.workspace;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table of a workspace for things that are not in memory while it is filled. */
public final class Shelf {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int TOGETHER = 500;

    private final JdbcTemplate sql;
    private final String table;

    Shelf(JdbcTemplate sql, String table) {
        this.sql = sql;
        this.table = table;
        sql.execute("CREATE TABLE " + table + " (id uuid PRIMARY KEY, body text NOT NULL, open boolean NOT NULL)");
        sql.execute("CREATE INDEX ON " + table + " (id) WHERE open");
    }

    /** @param open whether it is among those that {@link #open} finds */
    public record Item(UUID id, String body, boolean open) {}

    /** What was put there last. */
    public @Nullable String find(UUID id) {
        return sql.queryForList("SELECT body FROM " + table + " WHERE id = ?", String.class, id).stream()
                .findFirst()
                .orElse(null);
    }

    /** Each of another id. */
    public void put(List<Item> items) {
        sql.batchUpdate(
                "INSERT INTO " + table + " (id, body, open) VALUES (?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET body = excluded.body, open = excluded.open",
                new ArrayList<>(items),
                TOGETHER,
                Shelf::set);
    }

    private static void set(PreparedStatement insert, Item item) throws SQLException {
        insert.setObject(1, item.id());
        insert.setString(2, item.body());
        insert.setBoolean(3, item.open());
    }

    /**
     * Ids of those that are open, in order.
     *
     * @param after the last one that was found before
     */
    public List<UUID> open(@Nullable UUID after, int most) {
        return sql.queryForList(
                "SELECT id FROM " + table + " WHERE open AND id > ? ORDER BY id LIMIT ?",
                UUID.class,
                after == null ? BEFORE_ALL : after,
                most);
    }
}
