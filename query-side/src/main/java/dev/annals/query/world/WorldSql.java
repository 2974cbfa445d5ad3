package dev.annals.query.world;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that open a world of one history, for those who see all of it or for somebody who does not. */
final class WorldSql {
    static final WorldSql LIVE = new WorldSql(Schemas.LIVE, null);

    // One round trip together with BEGIN. The first statement must come before the snapshot is taken.
    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; ";
    private static final String AT = "SELECT set_config('annals.position', ?, true), ";

    private final Schemas schemas;
    private final @Nullable SeenTables seen;
    private final String now;
    private final String asOf;
    private final String findNow;
    private final String findAsOf;

    WorldSql(Schemas schemas, @Nullable SeenTables seen) {
        this.schemas = schemas;
        this.seen = seen;
        String lookNow = lookAt(seen == null ? schemas.now() : SeenTables.NOWHERE);
        String lookAsOf = lookAt(seen == null ? schemas.asOf() : SeenTables.NOWHERE);
        String progress = schemas.tables() + ".progress";
        now = SNAPSHOT + "SELECT position, recorded_at, " + lookNow + " FROM " + progress;
        asOf = SNAPSHOT + AT + lookAsOf;
        // The statement that answers is a snapshot in itself.
        findNow = "SELECT " + lookNow
                + "; SELECT position AS world_position, recorded_at AS world_recorded_at, answer.* FROM " + progress
                + ", LATERAL (";
        findAsOf = AT + lookAsOf + "; ";
    }

    String now() {
        return now;
    }

    String asOf() {
        return asOf;
    }

    String findNow(String question) {
        return findNow + here(question, schemas.now()) + ") answer";
    }

    String findAsOf(String question) {
        return findAsOf + here(question, schemas.asOf());
    }

    /** Asks here about what is true now. */
    JdbcClient clientNow(JdbcClient client) {
        return client(client, statement -> here(statement, schemas.now()));
    }

    /** Asks here about what was true at a moment. */
    JdbcClient clientAsOf(JdbcClient client) {
        return client(client, statement -> here(statement, schemas.asOf()));
    }

    private JdbcClient client(JdbcClient client, UnaryOperator<String> here) {
        boolean asItIs = seen == null && schemas.equals(Schemas.LIVE);
        return asItIs ? client : statement -> client.sql(here.apply(statement));
    }

    /** Also where a question names a table with its schema because it reads the rows of more than one moment. */
    private String here(String statement, String views) {
        return seen == null
                ? statement.replace(Schemas.LIVE.tables() + ".", schemas.tables() + ".")
                : seen.seen(statement, views);
    }

    /**
     * Stays with the connection and is set only when it differs: at every change of the search path
     * the driver forgets what it has prepared, which costs ten times what most questions cost.
     */
    private static String lookAt(String views) {
        return "CASE WHEN current_setting('search_path') <> '%1$s, public' THEN set_config('search_path', '%1$s, public', false) END"
                .formatted(views);
    }
}
