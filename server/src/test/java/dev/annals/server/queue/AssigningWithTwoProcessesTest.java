package dev.annals.server.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.Ids;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import dev.annals.server.AnnalsServer;
import dev.annals.server.Api;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.imports.job.Imports;
import dev.annals.server.postgres.PostgresServer;
import dev.annals.server.startup.AccessSettings;
import dev.annals.server.startup.DataFolder;
import dev.annals.server.startup.HttpPort;
import dev.annals.server.startup.HttpSettings;
import dev.annals.server.startup.LedgerSettings;
import dev.annals.server.startup.SealingSettings;
import dev.annals.server.startup.SendingSettings;
import dev.annals.server.startup.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two servers on one database. */
class AssigningWithTwoProcessesTest {
    private static final int TICKETS = 30;

    @TempDir
    Path home;

    @Test
    void each_ticket_is_assigned_once_even_without_the_lock_and_one_goes_on_when_the_other_stops() throws Exception {
        try (DataFolder elsewhere = DataFolder.open(home.resolve("elsewhere"));
                PostgresServer database = PostgresServer.start(elsewhere, 0)) {
            Settings.Database given = new Settings.Database(database.url(), database.user(), database.password());
            try (ConfigurableApplicationContext two = server("two", given)) {
                Api api = api(two);
                List<UUID> tickets;
                try (ConfigurableApplicationContext one = server("one", given)) {
                    UUID ann = api.create("/users", "{'name':'Ann'}");
                    UUID ben = api.create("/users", "{'name':'Ben'}");
                    tickets = tickets(api);
                    api.create(
                            "/queues",
                            "{'name':'Support','assignment':'LEAST_LOADED','members':['%s','%s']}".formatted(ann, ben));
                    lookTogether(one, two);
                    await().atMost(Duration.ofSeconds(30)).until(() -> unassigned(api) == 0);
                    assertThat(assigned(api, ann) + assigned(api, ben)).isEqualTo(TICKETS);
                }
                tickets.forEach(ticket -> assertThat(api.get("/tickets/" + ticket)
                                .json()
                                .get("version")
                                .asLong())
                        .isEqualTo(3));
                tickets(api);
                await().atMost(Duration.ofSeconds(30)).until(() -> unassigned(api) == 0);
            }
        }
    }

    /** As if both held the lock. */
    private static void lookTogether(ConfigurableApplicationContext one, ConfigurableApplicationContext two)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> look : threads.invokeAll(List.of(look(one), look(two)))) {
                look.get();
            }
        }
    }

    private static Callable<Boolean> look(ConfigurableApplicationContext server) {
        return new TicketAssigner(
                server.getBean(Queries.class),
                server.getBean(CommandDispatcher.class),
                server.getBean(JournalReader.class),
                server.getBean(Visibility.class),
                server.getBean(Imports.class),
                server.getBean(Ids.class),
                server.getBean(Clock.class))::look;
    }

    private static List<UUID> tickets(Api api) {
        UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Example Person'}");
        List<UUID> tickets = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            UUID ticket = api.create(
                    "/tickets",
                    "{'customerId':'%s','subject':'Help','text':'x','priority':'LOW','channel':'CALL'}"
                            .formatted(customer));
            api.post("/tickets/" + ticket + "/assign", "{'queue':'support'}");
            tickets.add(ticket);
        }
        JsonNode last = api.get("/tickets/" + tickets.getLast() + "?atLeast=2").json();
        assertThat(last.get("queue").asString()).isEqualTo("support");
        return tickets;
    }

    private static long unassigned(Api api) {
        return api.get("/tickets?state=NEW&count=true").json().get("total").asLong();
    }

    private static long assigned(Api api, UUID agent) {
        return api.get("/tickets?count=true&agentId=" + agent)
                .json()
                .get("total")
                .asLong();
    }

    private ConfigurableApplicationContext server(String name, Settings.Database database) {
        return AnnalsServer.start(new Settings(
                0,
                home.resolve(name),
                database,
                0,
                ZoneOffset.UTC,
                null,
                null,
                null,
                SendingSettings.NONE,
                LedgerSettings.USUAL,
                new SealingSettings(List.of(), home.resolve("master.keys")),
                Settings.USUAL_WORKSPACES,
                HttpSettings.USUAL,
                AccessSettings.OFF));
    }

    private static Api api(ConfigurableApplicationContext server) {
        return new Api(HttpPort.url(server), server.getBean(DataFolder.class).token());
    }
}
