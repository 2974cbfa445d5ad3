package dev.annals.server.postgres;

import dev.annals.server.startup.StartRefused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Looks at a database before anything is built on it. */
public final class DatabaseCheck {
    private static final int OLDEST = 160_000;
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_AUTHORIZED = "28000";
    private static final String NO_DATABASE = "3D000";
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private DatabaseCheck() {}

    /** Refuses to start on a database that is unreachable, too old, or could not hold every text. */
    public static void given(Database database) {
        try (Connection connection = PostgresConnections.open(database);
                Statement sql = connection.createStatement()) {
            if (Integer.parseInt(show(sql, "server_version_num")) < OLDEST) {
                throw new StartRefused("ANNALS_DATABASE_URL leads to PostgreSQL " + show(sql, "server_version")
                        + ": version 16 or later is needed.");
            }
            if (!show(sql, "server_encoding").equals("UTF8")) {
                throw new StartRefused("ANNALS_DATABASE_URL leads to a database in " + show(sql, "server_encoding")
                        + ": create one with the encoding UTF8.");
            }
            mayCreateSchemas(sql);
        } catch (SQLException e) {
            throw new StartRefused(reason(e), e);
        }
    }

    private static void mayCreateSchemas(Statement sql) throws SQLException {
        try (ResultSet row =
                sql.executeQuery("SELECT has_database_privilege(current_database(), 'CREATE'), current_user")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new StartRefused("ANNALS_DATABASE_USER: " + row.getString(2)
                        + " may not create schemas in the database of ANNALS_DATABASE_URL: make it the owner.");
            }
        }
    }

    private static String reason(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case WRONG_PASSWORD, NOT_AUTHORIZED ->
                "ANNALS_DATABASE_USER or ANNALS_DATABASE_PASSWORD is wrong: the database does not let them in.";
            case NO_DATABASE -> "ANNALS_DATABASE_URL names a database that does not exist: create it first.";
            case TOO_MANY_CONNECTIONS -> "The database of ANNALS_DATABASE_URL has no connection left.";
            default ->
                "The database of ANNALS_DATABASE_URL cannot be reached: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        };
    }

    /** Refuses to start when a commit could be acknowledged before it is on disk. */
    static void durable(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (Map.Entry<String, String> setting : PostgresCluster.DURABLE.entrySet()) {
                String value = show(sql, setting.getKey());
                if (!value.equals(setting.getValue())) {
                    throw new StartRefused("PostgreSQL runs with " + setting.getKey() + "=" + value
                            + ", which could lose what it acknowledged: it must be " + setting.getValue() + ".");
                }
            }
        }
    }

    private static String show(Statement sql, String setting) throws SQLException {
        try (ResultSet row = sql.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
