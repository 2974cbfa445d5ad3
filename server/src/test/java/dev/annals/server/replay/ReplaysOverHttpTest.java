package dev.annals.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Holdup;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ReplaysOverHttpTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Api api = RunningServer.shared().api();
    private final JdbcClient sql = JdbcClient.create(RunningServer.shared().bean(DataSource.class));

    /** A person may not have many. */
    @AfterEach
    void cancelAll() {
        api.get("/replays").json().get("items").forEach(item -> api.post(path(item) + "/cancel", ""));
    }

    @Test
    void a_workspace_answers_as_of_where_it_ends() {
        UUID ann = customer("Replayed");
        String then = position(ann);
        api.post("/customers/" + ann + "/details", "{'name':'Changed'}");
        await().until(() -> name("/customers/" + ann).equals("Changed"));

        UUID id = done("{'until':'" + then + "','order':'RECORDED','readModels':['customer360','audit']}");

        Reply reply = api.get("/customers/" + ann + "?workspace=" + id);
        assertThat(reply.text())
                .isEqualTo(api.get("/customers/" + ann + "?asOf=" + then).text());
        assertThat(reply.header("Annals-Position")).isEqualTo(then);
        assertThat(api.get("/customers?q=Replayed&workspace=" + id).json().get("items"))
                .hasSize(1);
        assertThat(api.get("/audit?entity=customer:" + ann + "&workspace=" + id)
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(name("/customers/" + ann)).isEqualTo("Changed");
    }

    @Test
    void two_runs_of_one_request_have_the_same_digest() {
        String then = position(customer("Twice"));
        for (String order : new String[] {"RECORDED", "EFFECTIVE"}) {
            String request = "{'until':'" + then + "','order':'" + order + "','readModels':['customer360','pipeline']}";

            JsonNode once = view(done(request));
            JsonNode again = view(done(request));

            assertThat(once.get("digest").asString())
                    .hasSize(64)
                    .isEqualTo(again.get("digest").asString());
            assertThat(once.get("digests").propertyNames()).containsExactly("customer360", "pipeline");
        }
    }

    @Test
    void the_difference_names_tables_and_records_with_the_fields_that_differ() {
        UUID customer = customer("Differing");
        UUID deal = api.create(
                "/opportunities",
                "{'customerId':'%s','name':'Deal','amount':{'amount':'100.00','currency':'CNY'},'expectedClose':'2026-12-31'}"
                        .formatted(customer));
        api.post("/opportunities/" + deal + "/amount", "{'amount':{'amount':'150.00','currency':'CNY'}}");
        api.post(
                "/opportunities/" + deal + "/amount",
                "{'amount':{'amount':'120.00','currency':'CNY'},'occurredAt':'2026-01-01T00:00:00Z'}");
        UUID id = done("{'order':'EFFECTIVE','readModels':['pipeline']}");

        JsonNode tables = api.get("/replays/" + id + "/difference").json().get("items");
        assertThat(tables).anySatisfy(table -> {
            assertThat(table.get("table").asString()).isEqualTo("opportunity");
            assertThat(table.get("different").asLong()).isPositive();
            assertThat(table.get("sums")).isNotEmpty();
        });
        JsonNode records =
                api.get("/replays/" + id + "/difference/opportunity?limit=200").json().get("items");
        assertThat(records).anySatisfy(record -> {
            assertThat(record.get("id").asString()).isEqualTo(deal.toString());
            assertThat(record.get("side").asString()).isEqualTo("BOTH");
            assertThat(record.get("fields"))
                    .anySatisfy(field -> {
                        assertThat(field.get("field").asString()).isEqualTo("amount/amount");
                        assertThat(field.get("here").asString()).isEqualTo("150.00");
                        assertThat(field.get("live").asString()).isEqualTo("120.00");
                    });
        });
        assertThat(api.get("/replays/" + id + "/difference/ticket").code()).isEqualTo("NOT_IN_WORKSPACE");
    }

    @Test
    void what_the_workspace_does_not_have_is_refused() {
        customer("Alone");
        UUID id = done("{'order':'RECORDED','readModels':['customer360']}");

        assertThat(api.get("/sla-policies?workspace=" + id).code()).isEqualTo("NOT_IN_WORKSPACE");
        assertThat(api.get("/customers?workspace=" + id + "&asOf=999999999").code())
                .isEqualTo("AS_OF_IN_FUTURE");
    }

    @Test
    void somebody_elses_workspace_is_not_found() {
        customer("Theirs");
        UUID id = done("{'order':'RECORDED','readModels':['customer360']}");
        sql.sql("UPDATE replay.workspace SET owner = 'somebody else' WHERE id = ?")
                .param(id)
                .update();

        assertThat(api.get("/customers?workspace=" + id).code()).isEqualTo("NOT_FOUND");
        assertThat(api.get("/replays/" + id).code()).isEqualTo("NOT_FOUND");
        assertThat(api.post("/replays/" + id + "/cancel", "").code()).isEqualTo("NOT_FOUND");
        assertThat(api.get("/customers?workspace=" + UUID.randomUUID()).code()).isEqualTo("NOT_FOUND");
        sql.sql("DELETE FROM replay.workspace WHERE id = ?").param(id).update();
    }

    @Test
    void ranges_and_names_that_make_no_sense_are_refused() {
        customer("Ranged");
        assertRefused("'until':'1','from':'2'", "RANGE_REVERSED", "/from");
        assertRefused("'until':'999999999'", "AS_OF_IN_FUTURE", "/until");
        assertRefused("'until':'2999-01-01T00:00:00Z'", "AS_OF_IN_FUTURE", "/until");
        assertRefused("'from':'0'", "AS_OF_BEFORE_FIRST_EVENT", "/from");
        assertRefused("'from':'yesterday'", "BAD_AS_OF", "/from");
        assertRefused("'expiresIn':'P31D'", "OUT_OF_RANGE", "/expiresIn");
        assertRefused("'filter':{'entity':'weather:1'}", "BAD_FORMAT", "/filter/entity");
        assertRefused("'policies':{}", "UNKNOWN_FIELD", "/policies");
        Reply unknown = api.post("/replays", "{'order':'RECORDED','readModels':['audit','weather']}");
        assertThat(unknown.code()).isEqualTo("UNKNOWN_READ_MODEL");
        assertThat(api.post("/replays", "{'order':'RECORDED','readModels':[]}").code())
                .isEqualTo("REQUIRED");
    }

    @Test
    void the_same_wish_twice_makes_one_workspace() {
        customer("Same");
        UUID id = UUID.randomUUID();
        String wish = "{'id':'" + id + "','order':'RECORDED','readModels':['audit']}";
        assertThat(api.post("/replays", wish).status()).isEqualTo(201);
        assertThat(api.post("/replays", wish).status()).isEqualTo(201);
        assertThat(api.post("/replays", wish.replace("audit", "sla")).code()).isEqualTo("ID_IN_USE");
        assertThat(api.get("/replays").json().get("items"))
                .filteredOn(item -> item.get("id").asString().equals(id.toString()))
                .hasSize(1);
    }

    @Test
    void of_ten_at_once_five_are_taken_in_turn_and_the_server_answers_on() {
        customer("Ten");
        long sent = outbox();
        List<Integer> statuses = IntStream.range(0, 10)
                .parallel()
                .map(i -> api.post("/replays", "{'order':'RECORDED','readModels':['queues']}")
                        .status())
                .boxed()
                .toList();

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(5);
        assertThat(api.post("/replays", "{'order':'RECORDED','readModels':['queues']}")
                        .code())
                .isEqualTo("TOO_MANY_WORKSPACES");
        assertThat(api.get("/customers?q=Ten").status()).isEqualTo(200);
        api.get("/replays").json().get("items").forEach(item -> {
            if (!item.get("state").asString().equals("CANCELLED")
                    && !item.get("state").asString().equals("EXPIRED")) {
                awaitState(UUID.fromString(item.get("id").asString()), "DONE");
            }
        });
        assertThat(outbox()).isEqualTo(sent);
    }

    @Test
    void more_than_two_wait_and_one_that_waits_or_runs_can_be_paused_and_resumed() throws Exception {
        customer("Waiting");
        UUID first;
        UUID third;
        try (Holdup tables = Holdup.by("LOCK TABLE read_model.queue IN ACCESS EXCLUSIVE MODE")) {
            first = make("{'order':'RECORDED','readModels':['queues']}");
            UUID second = make("{'order':'RECORDED','readModels':['queues']}");
            awaitState(first, "RUNNING");
            awaitState(second, "RUNNING");
            third = make("{'order':'RECORDED','readModels':['queues']}");
            assertThat(state(third)).isEqualTo("QUEUED");
            assertThat(api.post("/replays/" + third + "/pause", "").json().get("state"))
                    .hasToString("\"PAUSED\"");
            assertThat(api.post("/replays/" + first + "/pause", "").status()).isEqualTo(200);
            assertThat(state(first)).isEqualTo("PAUSED");
            await().atMost(LONG).until(() -> tables.waiting() >= 2);
        }
        await().atMost(LONG).until(() -> restedOrNot(first));
        assertThat(state(third)).isEqualTo("PAUSED");
        assertThat(api.post("/replays/" + first + "/resume", "").status()).isEqualTo(200);
        assertThat(api.post("/replays/" + third + "/resume", "").status()).isEqualTo(200);
        awaitState(first, "DONE");
        awaitState(third, "DONE");
        assertThat(view(first).get("digest")).isEqualTo(view(third).get("digest"));
        assertThat(api.post("/replays/" + first + "/pause", "").code()).isEqualTo("WORKSPACE_ENDED");
    }

    @Test
    void what_a_process_that_died_left_behind_is_begun_anew() {
        customer("Killed");
        UUID id = done("{'order':'RECORDED','readModels':['queues','audit']}");
        String digest = view(id).get("digest").asString();
        sql.sql("UPDATE replay.workspace SET state = 'RUNNING', place = 1, digests = NULL WHERE id = ?")
                .param(id)
                .update();

        awaitState(id, "DONE");

        assertThat(view(id).get("digest").asString()).isEqualTo(digest);
        assertThat(sql.sql("SELECT attempt FROM replay.workspace WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_workspace_goes_when_its_time_is_over_unless_it_is_extended() {
        customer("Over");
        UUID id = done("{'order':'RECORDED','readModels':['queues'],'expiresIn':'PT10M'}");
        Reply longer = api.post("/replays/" + id + "/extend", "{'expiresIn':'P20D'}");
        assertThat(Instant.parse(longer.json().get("expiresAt").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(19)));

        api.post("/replays/" + id + "/extend", "{'expiresIn':'PT0.001S'}");

        awaitState(id, "EXPIRED");
        await().atMost(LONG).until(() -> schemas(id) == 0);
        assertThat(api.get("/queues?workspace=" + id).code()).isEqualTo("NOT_IN_WORKSPACE");
        assertThat(api.post("/replays/" + id + "/extend", "{'expiresIn':'P1D'}").code())
                .isEqualTo("WORKSPACE_ENDED");
    }

    private void assertRefused(String field, String code, String pointer) {
        Reply reply = api.post("/replays", "{" + field + ",'order':'RECORDED','readModels':['audit']}");
        assertThat(reply.code()).as(reply.toString()).isEqualTo(code);
        assertThat(reply.pointer()).isEqualTo(pointer);
    }

    private UUID customer(String name) {
        UUID id = api.create("/customers", "{'kind':'PERSON','name':'" + name + "'}");
        await().until(() -> api.get("/customers/" + id).status() == 200);
        return id;
    }

    private String position(UUID customer) {
        return api.get("/customers/" + customer).header("Annals-Position");
    }

    private String name(String path) {
        return api.get(path).json().get("name").asString();
    }

    private UUID make(String request) {
        return api.create("/replays", request);
    }

    private UUID done(String request) {
        UUID id = make(request);
        awaitState(id, "DONE");
        return id;
    }

    private JsonNode view(UUID id) {
        return api.get("/replays/" + id).json();
    }

    private String state(UUID id) {
        return view(id).get("state").asString();
    }

    private void awaitState(UUID id, String state) {
        await().atMost(LONG).untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
    }

    /** Whoever ran it has noticed that it is paused, and runs something else. */
    private boolean restedOrNot(UUID id) {
        return sql.sql("SELECT rested_at IS NOT NULL FROM replay.workspace WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private long schemas(UUID id) {
        return sql.sql("SELECT count(*) FROM pg_namespace WHERE starts_with(nspname, ?)")
                .param("workspace_" + id.toString().replace("-", ""))
                .query(Long.class)
                .single();
    }

    private long outbox() {
        return sql.sql("SELECT count(*) FROM sending.outbox").query(Long.class).single();
    }

    private static String path(JsonNode item) {
        return "/replays/" + item.get("id").asString();
    }
}
