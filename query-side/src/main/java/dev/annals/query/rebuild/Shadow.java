package dev.annals.query.rebuild;

import dev.annals.query.fold.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of some read models a second time, in a schema of their own, until they take the live ones' place. */
final class Shadow {
    static final String SCHEMA = "read_model_rebuild";

    private final JdbcTemplate sql;
    private final List<ReadModel> models;
    private final Tables tables;

    Shadow(JdbcTemplate sql, List<ReadModel> models) {
        this.sql = sql;
        this.models = models;
        this.tables = new Tables(sql, SCHEMA, models);
    }

    /** Empty tables with only the one index that folding needs. */
    void create() {
        drop(sql);
        tables.create();
    }

    /** What comparing goes by. */
    void buildKeys() {
        tables.buildKeys();
    }

    /** All other indexes that the live tables have, built over what is there, and statistics. */
    void buildIndexes() {
        tables.buildIndexes();
    }

    /** Takes the place of the live tables, within the caller's transaction. */
    void swap() {
        // Readers that queue behind these locks must not wait long: better to try again.
        sql.execute("SET LOCAL lock_timeout = '2s'");
        for (String table : tables.names()) {
            sql.execute("DROP VIEW now." + table + ", as_of." + table);
            sql.queryForList("SELECT mask.hide(?)", table);
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
