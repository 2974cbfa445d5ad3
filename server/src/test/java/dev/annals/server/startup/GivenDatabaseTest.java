package dev.annals.server.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.AnnalsServer;
import dev.annals.server.Api;
import dev.annals.server.postgres.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** With a PostgreSQL that somebody else runs; here it is another of our own. */
class GivenDatabaseTest {
    @TempDir
    Path home;

    @Test
    void the_same_program_works_on_a_database_that_is_given() {
        try (DataFolder elsewhere = DataFolder.open(home.resolve("elsewhere"));
                PostgresServer database = PostgresServer.start(elsewhere, 0)) {
            Settings.Database given = new Settings.Database(database.url(), database.user(), database.password());
            Settings settings = new Settings(
                    0,
                    home.resolve("data"),
                    given,
                    0,
                    ZoneOffset.UTC,
                    null,
                    null,
                    null,
                    SendingSettings.NONE,
                    LedgerSettings.USUAL,
                    SealingSettings.USUAL,
                    Settings.USUAL_WORKSPACES,
                    HttpSettings.USUAL,
                    AccessSettings.OFF);
            UUID customer;
            try (ConfigurableApplicationContext server = AnnalsServer.start(settings)) {
                customer = api(server).create("/customers", "{'kind':'PERSON','name':'Example Person'}");
            }
            try (ConfigurableApplicationContext again = AnnalsServer.start(settings)) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(
                                        api(again).get("/customers/" + customer).status())
                                .isEqualTo(200));
            }
            assertThat(home.resolve("data/postgres")).doesNotExist();
        }
    }

    private static Api api(ConfigurableApplicationContext server) {
        return new Api(HttpPort.url(server), server.getBean(DataFolder.class).token());
    }
}
