package dev.annals.query.rebuild;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.Projector;
import dev.annals.query.fold.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of some read models a second time, in a schema of their own, until they take the live ones' place. */
final class Shadow {
    static final String SCHEMA = "read_model_rebuild";

    private final JdbcTemplate sql;
    private final List<ReadModel> models;

    Shadow(JdbcTemplate sql, List<ReadModel> models) {
        this.sql = sql;
        this.models = models;
    }

    private List<String> tables() {
        return models.stream()
                .flatMap(model -> model.folds().stream())
                .map(Fold::table)
                .toList();
    }

    /** Empty tables with only the one index that folding needs. */
    void create() {
        drop(sql);
        sql.execute("CREATE SCHEMA " + SCHEMA);
        sql.execute("CREATE TABLE " + SCHEMA + ".dead_letter (LIKE read_model.dead_letter INCLUDING ALL)");
        for (String table : tables()) {
            sql.execute("CREATE TABLE %1$s.%2$s (LIKE read_model.%2$s INCLUDING DEFAULTS INCLUDING CONSTRAINTS)"
                    .formatted(SCHEMA, table));
            sql.execute("CREATE UNIQUE INDEX %2$s_current ON %1$s.%2$s (id) WHERE valid_to = %3$d"
                    .formatted(SCHEMA, table, Long.MAX_VALUE));
        }
    }

    /** What comparing goes by. */
    void buildKeys() {
        for (String table : tables()) {
            sql.execute("ALTER TABLE %1$s.%2$s ADD CONSTRAINT %2$s_pkey PRIMARY KEY (id, valid_from)"
                    .formatted(SCHEMA, table));
            sql.execute("ANALYZE " + SCHEMA + "." + table);
        }
    }

    /** All other indexes that the live tables have, built over what is there, and statistics. */
    void buildIndexes() {
        buildKeys();
        for (String table : tables()) {
            sql.queryForList(
                            "SELECT indexdef FROM pg_indexes WHERE schemaname = ? AND tablename = ?"
                                    + " AND indexname NOT IN (?, ?) ORDER BY indexname",
                            String.class,
                            Projector.SCHEMA,
                            table,
                            table + "_pkey",
                            table + "_current")
                    .forEach(definition -> sql.execute(
                            definition.replaceFirst(" ON " + Projector.SCHEMA + "\\.", " ON " + SCHEMA + ".")));
        }
    }

    /** Takes the place of the live tables, within the caller's transaction. */
    void swap() {
        // Readers that queue behind these locks must not wait long: better to try again.
        sql.execute("SET LOCAL lock_timeout = '2s'");
        for (String table : tables()) {
            sql.execute("DROP VIEW now." + table + ", as_of." + table);
            sql.execute("DROP TABLE read_model." + table);
            sql.execute("ALTER TABLE " + SCHEMA + "." + table + " SET SCHEMA read_model");
            sql.queryForList("SELECT read_model.show(?)", table);
        }
        models.forEach(model -> sql.update("DELETE FROM read_model.dead_letter WHERE model = ?", model.name()));
        sql.execute("INSERT INTO read_model.dead_letter SELECT * FROM " + SCHEMA + ".dead_letter");
    }

    void drop() {
        drop(sql);
    }

    static void drop(JdbcTemplate sql) {
        sql.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    }
}
