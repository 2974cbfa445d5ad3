package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.EventSelection;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.rebuild.Tables;
import dev.annals.query.world.Schemas;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables and views of a workspace. Until everything is folded, the tables stand in a schema of the one attempt at it:
 * whoever comes back to an attempt that another process has begun anew finds nothing to write into.
 */
final class WorkspaceTables {
    private final JdbcTemplate sql;
    private final UUID workspace;
    private final String schema;
    private final List<ReadModel> models;
    private final Tables tables;

    WorkspaceTables(JdbcTemplate sql, UUID workspace, int attempt, List<ReadModel> models) {
        this.sql = sql;
        this.workspace = workspace;
        this.schema = Schemas.of(workspace).tables() + "_" + attempt;
        this.models = models;
        this.tables = new Tables(sql, schema, models);
    }

    String schema() {
        return schema;
    }

    /** Empty tables, with nothing left of what was begun before. */
    void create() {
        drop(sql, workspace);
        tables.create();
        sql.execute("CREATE TABLE " + schema + ".left_out (aggregate_id uuid PRIMARY KEY)");
        sql.execute("CREATE TABLE " + schema + ".told (position bigint NOT NULL, aggregate_id uuid NOT NULL,"
                + " version bigint NOT NULL, occurred_at timestamptz NOT NULL)");
        sql.execute("CREATE TABLE " + schema + ".moment (position bigint PRIMARY KEY, told_at bigint NOT NULL,"
                + " recorded_at timestamptz NOT NULL)");
        sql.execute("CREATE INDEX ON " + schema + ".moment (recorded_at, position)");
        sql.execute("CREATE TABLE " + schema + ".counted (aggregate_id uuid PRIMARY KEY, version bigint NOT NULL)");
        sql.execute(
                "CREATE TABLE " + schema + ".retold (position bigint PRIMARY KEY, recorded_at timestamptz NOT NULL)");
    }

    /** Makes the moments of what is told under other rules those of the workspace. */
    void takeRetold() {
        sql.execute("DROP TABLE " + schema + ".moment");
        sql.execute("ALTER TABLE " + schema + ".retold RENAME TO moment");
        sql.execute("CREATE INDEX ON " + schema + ".moment (recorded_at, position)");
    }

    /** All events of a name that are told in an order of their own. */
    List<RecordedEvent> told(JournalReader journal, String name, long until) {
        List<RecordedEvent> named = journal.first(EventSelection.named(List.of(name), 0, until), Integer.MAX_VALUE);
        Set<Long> told = new HashSet<>(sql.queryForList(
                "SELECT told_at FROM " + schema + ".moment WHERE told_at = ANY (?)", Long.class, (Object)
                        named.stream().map(RecordedEvent::position).toArray(Long[]::new)));
        return named.stream().filter(event -> told.contains(event.position())).toList();
    }

    Shelf shelf(String name) {
        return new Shelf(sql, schema + ".shelf_" + name);
    }

    /** Takes over what was true live at a position, as if nothing had come after it. */
    void beginAsOf(long position) {
        for (ReadModel model : models) {
            model.folds().forEach(fold -> copy(fold, position));
            sql.update(
                    "INSERT INTO " + schema
                            + ".dead_letter SELECT * FROM read_model.dead_letter WHERE model = ? AND position <= ?",
                    model.name(),
                    position);
        }
    }

    private void copy(Fold<?> fold, long position) {
        String columns = fold.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        sql.update(
                "INSERT INTO %1$s.%2$s (id, valid_from, valid_to, version, %3$s, body) SELECT id, valid_from, %4$d, version, %3$s, body FROM read_model.%2$s WHERE valid_from <= ? AND valid_to > ?"
                        .formatted(schema, fold.table(), columns, Long.MAX_VALUE),
                position,
                position);
    }

    void buildIndexes() {
        tables.buildIndexes();
    }

    /** Shows what is folded under the workspace's own names, within the caller's transaction. */
    void publish(Plan plan, long position, Instant end) {
        Schemas names = Schemas.of(workspace);
        sql.execute("CREATE TABLE " + schema + ".progress (first_position bigint NOT NULL, position bigint NOT NULL,"
                + " recorded_at timestamptz NOT NULL, reordered boolean NOT NULL, keeps_clocks boolean NOT NULL)");
        sql.update(
                "INSERT INTO " + schema + ".progress VALUES (?, ?, ?, ?, ?)",
                plan.from(),
                position,
                end.atOffset(ZoneOffset.UTC),
                plan.countsItself(),
                plan.keepsClocks());
        Stream.of("told", "left_out", "counted", "retold", "shelf_tickets", "shelf_customers")
                .forEach(helper -> sql.execute("DROP TABLE IF EXISTS " + schema + "." + helper));
        sql.execute("ALTER SCHEMA " + schema + " RENAME TO " + names.tables());
        sql.execute("CREATE SCHEMA " + names.now());
        sql.execute("CREATE SCHEMA " + names.asOf());
        for (String table : tables.names()) {
            sql.execute("CREATE VIEW %1$s.%3$s AS SELECT * FROM %2$s.%3$s WHERE valid_to = %4$d"
                    .formatted(names.now(), names.tables(), table, Long.MAX_VALUE));
            sql.execute(("CREATE VIEW %1$s.%3$s AS SELECT * FROM %2$s.%3$s"
                            + " WHERE valid_from <= current_setting('annals.position')::bigint"
                            + " AND valid_to > current_setting('annals.position')::bigint")
                    .formatted(names.asOf(), names.tables(), table));
        }
    }

    /** Takes everything of a workspace away, whatever attempt at it was the last. */
    static void drop(JdbcTemplate sql, UUID workspace) {
        String name = Schemas.of(workspace).tables();
        sql.queryForList("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, ?)", String.class, name)
                .forEach(schema -> sql.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE"));
    }
}
