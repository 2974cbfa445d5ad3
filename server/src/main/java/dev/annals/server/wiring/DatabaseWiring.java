package dev.annals.server.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.annals.server.postgres.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections to the database. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
    private static final int CONNECTIONS = 30;

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("annals");
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(4);
        // Whatever a database that is given says: an acknowledged change is on disk.
        config.addDataSourceProperty("options", "-c synchronous_commit=on");
        config.addDataSourceProperty("ApplicationName", "annals");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
