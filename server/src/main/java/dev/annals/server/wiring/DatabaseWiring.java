package dev.annals.server.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.annals.server.postgres.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections to the database: some for changes, others for questions, so that neither waits for the other. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
    static final String QUESTIONS = "questions";

    private static final int FOR_CHANGES = 24;
    private static final int FOR_QUESTIONS = 20;

    @Bean
    HikariDataSource dataSource(Database database) {
        HikariConfig config = pool("changes", database, FOR_CHANGES);
        // Whatever a database that is given says: an acknowledged change is on disk.
        config.addDataSourceProperty("options", "-c synchronous_commit=on");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    @Bean(name = QUESTIONS, defaultCandidate = false)
    HikariDataSource questions(Database database) {
        return new HikariDataSource(pool(QUESTIONS, database, FOR_QUESTIONS));
    }

    private static HikariConfig pool(String name, Database database, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        // PostgreSQL's details quote the values of a row, which may be personal.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.addDataSourceProperty("ApplicationName", "annals " + name);
        return config;
    }
}
