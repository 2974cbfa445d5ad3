package dev.annals.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** The one PostgreSQL of this JVM; it ends with the JVM and its data with it. */
final class TestPostgres {
    private static final String TEMPLATE = "annals_template";

    private TestPostgres() {}

    static String url(String database) {
        return Server.INSTANCE.getJdbcUrl("postgres", database);
    }

    static String template() {
        return Template.NAME;
    }

    static void execute(String sql) {
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                // Commits are on disk before they count, as in the real server: embedded ones default to the opposite.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Template {
        static final String NAME = create();

        private static String create() {
            execute("CREATE DATABASE " + TEMPLATE);
            Flyway.configure()
                    .dataSource(url(TEMPLATE), "postgres", "")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return TEMPLATE;
        }
    }
}
