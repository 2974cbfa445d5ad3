package dev.annals.query.world;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that open a world of one history. */
record WorldSql(String tables, String now, String asOf, String findNow, String findAsOf) {
    static final WorldSql LIVE = new WorldSql(Schemas.LIVE);

    // One round trip together with BEGIN. The first statement must come before the snapshot is taken.
    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; ";
    private static final String AT = "SELECT set_config('annals.position', ?, true), ";

    WorldSql(Schemas schemas) {
        this(
                schemas.tables(),
                SNAPSHOT + "SELECT position, recorded_at, " + lookAt(schemas.now()) + " FROM " + schemas.tables()
                        + ".progress",
                SNAPSHOT + AT + lookAt(schemas.asOf()),
                // The statement that answers is a snapshot in itself.
                "SELECT " + lookAt(schemas.now())
                        + "; SELECT position AS world_position, recorded_at AS world_recorded_at, answer.* FROM "
                        + schemas.tables() + ".progress, LATERAL (",
                AT + lookAt(schemas.asOf()) + "; ");
    }

    String findNow(String question) {
        return findNow + here(question) + ") answer";
    }

    String findAsOf(String question) {
        return findAsOf + here(question);
    }

    /** Asks here, also where a question names a table with its schema because it reads the rows of more than one moment. */
    JdbcClient client(JdbcClient client) {
        return tables.equals(Schemas.LIVE.tables()) ? client : statement -> client.sql(here(statement));
    }

    private String here(String statement) {
        return statement.replace(Schemas.LIVE.tables() + ".", tables + ".");
    }

    /**
     * Stays with the connection and is set only when it differs: at every change of the search path
     * the driver forgets what it has prepared, which costs ten times what most questions cost.
     */
    private static String lookAt(String schema) {
        return "CASE WHEN current_setting('search_path') <> '%1$s, public' THEN set_config('search_path', '%1$s, public', false) END"
                .formatted(schema);
    }
}
