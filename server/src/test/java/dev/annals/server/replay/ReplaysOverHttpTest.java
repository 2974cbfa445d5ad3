package dev.annals.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReplaysOverHttpTest {
    /** The view of a customer is made of most of them. */
    private static final String EVERYTHING = "['customer360','pipeline','tickets','queues','campaigns','segments',"
            + "'sending','sla','slaboard','audit']";

    private final ReplayClient replays = new ReplayClient(RunningServer.shared());
    private final Api api = replays.api;

    @AfterEach
    void cancelAll() {
        replays.cancelAll();
    }

    @Test
    void a_workspace_answers_as_of_where_it_ends() {
        UUID ann = replays.customer("Replayed");
        String then = replays.position(ann);
        api.post("/customers/" + ann + "/details", "{'name':'Changed'}");
        await().until(() -> name("/customers/" + ann).equals("Changed"));

        UUID id = replays.done("{'until':'" + then + "','order':'RECORDED','readModels':" + EVERYTHING + "}");

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
        String then = replays.position(replays.customer("Twice"));
        for (String order : new String[] {"RECORDED", "EFFECTIVE"}) {
            String request = "{'until':'" + then + "','order':'" + order + "','readModels':['customer360','pipeline']}";

            JsonNode once = replays.view(replays.done(request));
            JsonNode again = replays.view(replays.done(request));

            assertThat(once.get("digest").asString())
                    .hasSize(64)
                    .isEqualTo(again.get("digest").asString());
            assertThat(once.get("digests").propertyNames()).containsExactly("customer360", "pipeline");
        }
    }

    @Test
    void the_difference_names_tables_and_records_with_the_fields_that_differ() {
        UUID customer = replays.customer("Differing");
        UUID deal = api.create(
                "/opportunities",
                "{'customerId':'%s','name':'Deal','amount':{'amount':'100.00','currency':'CNY'},'expectedClose':'2026-12-31'}"
                        .formatted(customer));
        api.post("/opportunities/" + deal + "/amount", "{'amount':{'amount':'150.00','currency':'CNY'}}");
        api.post(
                "/opportunities/" + deal + "/amount",
                "{'amount':{'amount':'120.00','currency':'CNY'},'occurredAt':'2026-01-01T00:00:00Z'}");
        UUID id = replays.done("{'order':'EFFECTIVE','readModels':['pipeline']}");

        JsonNode tables = api.get("/replays/" + id + "/difference").json().get("items");
        assertThat(tables).anySatisfy(table -> {
            assertThat(table.get("table").asString()).isEqualTo("opportunity");
            assertThat(table.get("different").asLong()).isPositive();
            assertThat(table.get("sums")).isNotEmpty();
        });
        JsonNode records = api.get("/replays/" + id + "/difference/opportunity?limit=200")
                .json()
                .get("items");
        assertThat(records).anySatisfy(record -> {
            assertThat(record.get("id").asString()).isEqualTo(deal.toString());
            assertThat(record.get("side").asString()).isEqualTo("BOTH");
            assertThat(record.get("fields")).anySatisfy(field -> {
                assertThat(field.get("field").asString()).isEqualTo("amount/amount");
                assertThat(field.get("here").asString()).isEqualTo("150.00");
                assertThat(field.get("live").asString()).isEqualTo("120.00");
            });
        });
        assertThat(api.get("/replays/" + id + "/difference/ticket").code()).isEqualTo("NOT_IN_WORKSPACE");
    }

    @Test
    void what_the_workspace_does_not_have_is_refused() {
        replays.customer("Alone");
        UUID id = replays.done("{'order':'RECORDED','readModels':['customer360']}");

        assertThat(api.get("/sla-policies?workspace=" + id).code()).isEqualTo("NOT_IN_WORKSPACE");
        assertThat(api.get("/customers?workspace=" + id + "&asOf=999999999").code())
                .isEqualTo("AS_OF_IN_FUTURE");
    }

    @Test
    void somebody_elses_workspace_is_not_found() {
        replays.customer("Theirs");
        UUID id = replays.done("{'order':'RECORDED','readModels':['customer360']}");
        replays.sql
                .sql("UPDATE replay.workspace SET owner = 'somebody else' WHERE id = ?")
                .param(id)
                .update();

        assertThat(api.get("/customers?workspace=" + id).code()).isEqualTo("NOT_FOUND");
        assertThat(api.get("/replays/" + id).code()).isEqualTo("NOT_FOUND");
        assertThat(api.post("/replays/" + id + "/cancel", "").code()).isEqualTo("NOT_FOUND");
        assertThat(api.get("/customers?workspace=" + UUID.randomUUID()).code()).isEqualTo("NOT_FOUND");
        replays.sql.sql("DELETE FROM replay.workspace WHERE id = ?").param(id).update();
    }

    @Test
    void ranges_and_names_that_make_no_sense_are_refused() {
        replays.customer("Ranged");
        assertRefused("'until':'1','from':'2'", "RANGE_REVERSED", "/from");
        assertRefused("'until':'999999999'", "AS_OF_IN_FUTURE", "/until");
        assertRefused("'until':'2999-01-01T00:00:00Z'", "AS_OF_IN_FUTURE", "/until");
        assertRefused("'from':'0'", "AS_OF_BEFORE_FIRST_EVENT", "/from");
        assertRefused("'from':'yesterday'", "BAD_AS_OF", "/from");
        assertRefused("'expiresIn':'P31D'", "OUT_OF_RANGE", "/expiresIn");
        assertRefused("'filter':{'entity':'weather:1'}", "BAD_FORMAT", "/filter/entity");
        Reply unknown = api.post("/replays", "{'order':'RECORDED','readModels':['audit','weather']}");
        assertThat(unknown.code()).isEqualTo("UNKNOWN_READ_MODEL");
        assertThat(api.post("/replays", "{'order':'RECORDED','readModels':[]}").code())
                .isEqualTo("REQUIRED");
    }

    @Test
    void the_same_wish_twice_makes_one_workspace() {
        replays.customer("Same");
        UUID id = UUID.randomUUID();
        String wish = "{'id':'" + id + "','order':'RECORDED','readModels':['audit']}";
        assertThat(api.post("/replays", wish).status()).isEqualTo(201);
        assertThat(api.post("/replays", wish).status()).isEqualTo(201);
        assertThat(api.post("/replays", wish.replace("audit", "sla")).code()).isEqualTo("ID_IN_USE");
        assertThat(api.get("/replays").json().get("items"))
                .filteredOn(item -> item.get("id").asString().equals(id.toString()))
                .hasSize(1);
    }

    private void assertRefused(String field, String code, String pointer) {
        Reply reply = api.post("/replays", "{" + field + ",'order':'RECORDED','readModels':['audit']}");
        assertThat(reply.code()).as(reply.toString()).isEqualTo(code);
        assertThat(reply.pointer()).isEqualTo(pointer);
    }

    private String name(String path) {
        return api.get(path).json().get("name").asString();
    }
}
