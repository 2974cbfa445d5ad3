package dev.annals.query.rebuild;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.Projector;
import dev.annals.query.fold.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of some read models a second time, in a schema of their own. */
public final class Tables {
    private final JdbcTemplate sql;
    private final String schema;
    private final List<ReadModel> models;

    public Tables(JdbcTemplate sql, String schema, List<ReadModel> models) {
        this.sql = sql;
        this.schema = schema;
        this.models = models;
    }

    public List<String> names() {
        return models.stream()
                .flatMap(model -> model.folds().stream())
                .map(Fold::table)
                .toList();
    }

    /** A new schema with empty tables that have only the one index that folding needs. */
    public void create() {
        sql.execute("CREATE SCHEMA " + schema);
        sql.execute("CREATE TABLE " + schema + ".dead_letter (LIKE read_model.dead_letter INCLUDING ALL)");
        for (String table : names()) {
            sql.execute("CREATE TABLE %1$s.%2$s (LIKE read_model.%2$s INCLUDING DEFAULTS INCLUDING CONSTRAINTS)"
                    .formatted(schema, table));
            sql.execute("CREATE UNIQUE INDEX %2$s_current ON %1$s.%2$s (id) WHERE valid_to = %3$d"
                    .formatted(schema, table, Long.MAX_VALUE));
        }
    }

    /** What comparing goes by. */
    void buildKeys() {
        for (String table : names()) {
            sql.execute("ALTER TABLE %1$s.%2$s ADD CONSTRAINT %2$s_pkey PRIMARY KEY (id, valid_from)"
                    .formatted(schema, table));
            sql.execute("ANALYZE " + schema + "." + table);
        }
    }

    /** All other indexes that the live tables have, built over what is there, and statistics. */
    public void buildIndexes() {
        buildKeys();
        for (String table : names()) {
            sql.queryForList(
                            "SELECT indexdef FROM pg_indexes WHERE schemaname = ? AND tablename = ?"
                                    + " AND indexname NOT IN (?, ?) ORDER BY indexname",
                            String.class,
                            Projector.SCHEMA,
                            table,
                            table + "_pkey",
                            table + "_current")
                    .forEach(definition -> sql.execute(
                            definition.replaceFirst(" ON " + Projector.SCHEMA + "\\.", " ON " + schema + ".")));
        }
    }
}
