package dev.annals.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.access.Role;
import dev.annals.api.user.Users;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.AccessSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever looks at somebody's data is seen looking. */
class NotingAccessTest {
    private static final AccessSettings SOON = new AccessSettings(true, Duration.ofMillis(200));

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Api api;

    private final UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Looked At'}");

    @BeforeAll
    static void start() {
        server = RunningServer.apart(folder, SOON);
        api = server.api();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private JsonNode noted(String filter) {
        return await().until(() -> api.get("/audit/access?" + filter).json().get("items"), items -> !items.isEmpty());
    }

    @Test
    void who_reads_of_a_person_is_recorded_with_when_and_through_what() {
        api.get("/customers/" + customer + "?atLeast=1");
        api.get("/customers/" + customer);

        JsonNode note = noted("subject=customer:" + customer).get(0);

        assertThat(note.get("reader").asString()).isEqualTo(Users.ADMINISTRATOR.toString());
        JsonNode access = note.at("/accesses/0");
        assertThat(access.get("operation").asString()).isEqualTo("GET /customers/{id}");
        assertThat(Instant.parse(access.get("first").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        JsonNode audit = api.get("/audit?event=access.recorded&entity=access:"
                        + note.get("id").asString())
                .json();
        assertThat(audit.at("/items/0/origin").asString()).isEqualTo("rule:access-log");
        assertThat(audit.at("/items/0/position").asLong()).isPositive();
    }

    @Test
    void a_list_is_recorded_with_whom_it_showed_and_what_was_asked_but_not_in_words() {
        api.get("/customers/" + customer + "?atLeast=1");
        Reply list = api.get("/customers?q=Looked");
        int rows = list.json().get("items").size();

        JsonNode access = noted("operation=GET /customers&subject=customer:".replace(" ", "%20") + customer)
                .at("/0/accesses/0");

        assertThat(access.get("rows").asInt()).isEqualTo(rows);
        assertThat(access.get("subjects")).hasSize(rows);
        assertThat(access.get("filter").asString()).matches("[0-9a-f]{24}");
        assertThat(access.toString()).doesNotContain("Looked");
    }

    @Test
    void a_whole_list_a_deal_an_export_and_the_audit_leave_a_trace_too() {
        UUID deal = api.create(
                "/opportunities",
                "{'customerId':'%s','name':'D','amount':{'amount':'5.00','currency':'CNY'},'expectedClose':'2030-01-31'}"
                        .formatted(customer));
        api.get("/opportunities/" + deal + "?atLeast=1");
        api.with("Accept", "text/csv").get("/customers?sort=name");
        api.get("/audit?entity=customer:" + customer);
        api.with("Accept", "application/x-ndjson").get("/events?entity=customer:" + customer);

        String subject = "subject=customer:" + customer;
        for (String operation : new String[] {"/opportunities/{id}", "/customers", "/audit", "/events"}) {
            String asked = "GET%20" + operation.replace("{", "%7B").replace("}", "%7D");
            assertThat(noted(subject + "&operation=" + asked)).as(operation).isNotEmpty();
        }
        assertThat(api.get("/audit/access?" + subject + "&reader=nobody").json().get("items"))
                .isEmpty();
        assertThat(api.get("/audit/access?" + subject + "&to=2020-01-01T00:00:00Z")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void what_is_refused_shows_nothing_and_leaves_no_trace() {
        UUID nobody = UUID.randomUUID();
        assertThat(api.get("/customers/" + nobody).status()).isEqualTo(404);
        api.get("/customers/" + customer + "?atLeast=1");
        noted("subject=customer:" + customer);
        assertThat(api.get("/audit/access?subject=customer:" + nobody).json().get("items"))
                .isEmpty();
    }

    @Test
    void a_stop_forgets_nothing_and_where_it_is_off_auditors_are_seen_all_the_same(@TempDir Path other)
            throws Exception {
        UUID looked;
        try (RunningServer first = RunningServer.apart(other, new AccessSettings(true, Duration.ofHours(1)))) {
            looked = first.api().create("/customers", "{'kind':'PERSON','name':'Stopped'}");
            assertThat(first.api().get("/customers/" + looked + "?atLeast=1").status())
                    .isEqualTo(200);
            assertThat(first.api()
                            .get("/audit/access?subject=customer:" + looked)
                            .json()
                            .get("items"))
                    .isEmpty();
        }
        try (RunningServer again = RunningServer.apart(other, AccessSettings.OFF)) {
            await().until(() -> !again.api()
                    .get("/audit/access?subject=customer:" + looked)
                    .json()
                    .get("items")
                    .isEmpty());
            RunningServer.Member auditor = again.member(Role.AUDITOR);
            assertThat(auditor.api().get("/customers/" + looked).status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !again.api()
                            .get("/audit/access?reader=" + auditor.id())
                            .json()
                            .get("items")
                            .isEmpty());
            long head = Long.parseLong(again.api().get("/customers?limit=1").header("Annals-Position"));
            again.api().get("/customers/" + looked);
            assertThat(again.api().get("/customers?limit=1").header("Annals-Position"))
                    .isEqualTo("" + head);
        }
    }
}
