package dev.annals.server.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Single connections for the work before there is a pool. */
final class PostgresConnections {
    private static final String CONNECT_SECONDS = "10";

    private PostgresConnections() {}

    static Connection open(Database database) throws SQLException {
        return open(database.url(), database.user(), database.password());
    }

    static Connection open(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", CONNECT_SECONDS);
        return DriverManager.getConnection(url, properties);
    }
}
