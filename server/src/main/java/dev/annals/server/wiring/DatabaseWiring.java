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
    private static final String WORK_LISTS = "workLists";

    private static final int FOR_CHANGES = 24;
    private static final int FOR_QUESTIONS = 20;
    private static final int FOR_WORK_LISTS = 10;

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

    /** For lists of what is left to do: what a crash makes them forget, the journal tells, so nothing waits for the disk. */
    @Bean(name = WORK_LISTS, defaultCandidate = false)
    HikariDataSource workLists(Database database) {
        HikariConfig config = pool(WORK_LISTS, database, FOR_WORK_LISTS);
        config.setMinimumIdle(1);
        // Whoever waits longer tries again: by then the planner may know better.
        config.addDataSourceProperty("options", "-c synchronous_commit=off -c statement_timeout=5min");
        return new HikariDataSource(config);
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
