package dev.annals.server.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Pipelines, quotas and exchange rates: every intent, every refusal. */
class ConfigurationOverHttpTest {
    private static final String STAGE = "{'name':'%s','stages':[{'name':'A','probability':0.1,'category':'PIPELINE'}]}";

    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");

    @Test
    void a_pipeline_is_defined_and_changed() {
        UUID id = api.create(
                "/pipelines", "{'name':'One','stages':[{'name':'A','probability':0.1,'category':'PIPELINE'}]}");
        JsonNode pipeline = showing.post(
                        "/pipelines/" + id + "/details",
                        "{'name':'Two','stages':[{'name':'A','probability':0.2,'category':'PIPELINE'},"
                                + "{'name':'B','probability':0.9,'category':'COMMIT'}],'moves':{'A':['B']}}")
                .json();
        assertThat(pipeline.get("name").asString()).isEqualTo("Two");
        assertThat(pipeline.get("stages")).hasSize(2);
        assertThat(pipeline.at("/moves/A/0").asString()).isEqualTo("B");
        assertThat(showing.post("/pipelines/" + id + "/details", "{'moves':null}")
                        .json()
                        .has("moves"))
                .isFalse();
        assertThat(api.get("/pipelines?limit=200").json().get("items"))
                .extracting(item -> item.get("id").asString())
                .contains(id.toString(), "00000000-0000-7000-8000-000000000001");
    }

    @Test
    void a_quota_is_set_and_changed() {
        UUID id = api.create(
                "/quotas",
                "{'team':'Quota team','from':'2026-01-01','to':'2026-03-31',"
                        + "'amount':{'amount':'5000.00','currency':'CNY'}}");
        JsonNode quota = showing.post("/quotas/" + id + "/details", "{'amount':{'amount':'6000.00','currency':'CNY'}}")
                .json();
        assertThat(quota.at("/amount/amount").asString()).isEqualTo("6000.00");
        assertThat(api.get("/quotas?team=Quota%20team").json().get("items")).hasSize(1);
    }

    @Test
    void an_exchange_rate_is_set_and_corrected() {
        UUID id = api.create("/exchange-rates", "{'from':'NOK','to':'SEK','rate':1.02,'validFrom':'2026-01-01'}");
        JsonNode rate = showing.post("/exchange-rates/" + id + "/details", "{'rate':1.03}")
                .json();
        assertThat(rate.get("rate").decimalValue()).isEqualByComparingTo("1.03");
        assertThat(api.get("/exchange-rates?from=NOK").json().get("items")).hasSize(1);
    }

    @Test
    void what_was_configured_by_mistake_is_withdrawn() {
        UUID pipeline = api.create("/pipelines", STAGE.formatted("By mistake"));
        UUID quota = api.create(
                "/quotas",
                "{'team':'By mistake','from':'2026-01-01','to':'2026-03-31',"
                        + "'amount':{'amount':'5000.00','currency':'CNY'}}");
        UUID rate = api.create("/exchange-rates", "{'from':'NOK','to':'ISK','rate':1.02,'validFrom':'2026-01-01'}");
        for (String path : List.of("/pipelines/" + pipeline, "/quotas/" + quota, "/exchange-rates/" + rate)) {
            assertThat(api.post(path + "/retraction", "{'reason':'mistake'}").status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(api.post(path + "/retraction", "{}")
                            .json()
                            .get("version")
                            .asLong())
                    .as(path)
                    .isEqualTo(2);
            await().untilAsserted(
                            () -> assertThat(api.get(path).status()).as(path).isEqualTo(404));
            assertThat(api.get("/audit?entity=" + path.substring(1).replace("s/", ":"))
                            .json()
                            .get("items"))
                    .as(path)
                    .hasSize(2);
        }
        assertThat(api.post("/pipelines/" + pipeline + "/details", "{'name':'x'}")
                        .code())
                .isEqualTo("RETRACTED");
    }

    @Test
    void a_pipeline_stays_while_deals_are_in_it() {
        UUID pipeline = api.create("/pipelines", STAGE.formatted("In use"));
        UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Buyer'}");
        UUID deal = api.create(
                "/opportunities",
                "{'customerId':'%s','name':'Deal','amount':{'amount':'1','currency':'CNY'},'expectedClose':'2026-12-31','pipelineId':'%s'}"
                        .formatted(customer, pipeline));
        Reply inUse = api.post("/pipelines/" + pipeline + "/retraction", "{}");
        assertThat(inUse.code() + " " + inUse.status()).isEqualTo("PIPELINE_IN_USE 409");
        api.post("/opportunities/" + deal + "/retraction", "{}");
        assertThat(api.post("/pipelines/" + pipeline + "/retraction", "{}").status())
                .isEqualTo(200);
    }

    @Test
    void the_standard_pipeline_stays() {
        Reply stays = api.post("/pipelines/00000000-0000-7000-8000-000000000001/retraction", "{}");
        assertThat(stays.code() + " " + stays.status()).isEqualTo("DEFAULT_PIPELINE_STAYS 409");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/pipelines | {'name':'x','stages':[]} | REQUIRED",
                "/pipelines | {'name':'x','stages':[null]} | REQUIRED",
                "/pipelines | {'name':'x','stages':[{'name':'A'}]} | REQUIRED",
                "/pipelines | {'name':'x','stages':[{'name':'A','probability':0.1,'category':'CLOSED'}]} | STAGE_CANNOT_BE_CLOSED",
                "/pipelines | {'name':'x','stages':[{'name':'A','probability':0.1,'category':'OMITTED'},{'name':'A','probability':0.1,'category':'OMITTED'}]} | DUPLICATE_STAGE",
                "/pipelines | {'name':'x','stages':[{'name':'A','probability':0.1,'category':'OMITTED'}],'moves':{'A':['B']}} | MOVE_NAMES_UNKNOWN_STAGE",
                "/pipelines | {'name':'x','stages':[{'name':'A','probability':0.1,'category':'OMITTED'}],'moves':{'A':[null]}} | MOVE_NAMES_UNKNOWN_STAGE",
                "/quotas | {'from':'2026-01-01','to':'2026-03-31','amount':{'amount':'5','currency':'CNY'}} | QUOTA_NEEDS_ONE_HOLDER",
                "/quotas | {'team':'x','from':'2026-04-01','to':'2026-03-31','amount':{'amount':'5','currency':'CNY'}} | RANGE_REVERSED",
                "/quotas | {'team':'x','from':'2026-01-01','to':'2026-03-31'} | REQUIRED",
                "/exchange-rates | {'from':'CNY','to':'CNY','rate':1,'validFrom':'2026-01-01'} | SAME_CURRENCY",
                "/exchange-rates | {'from':'CNY','to':'XYZ','rate':1,'validFrom':'2026-01-01'} | BAD_MONEY",
                "/exchange-rates | {'from':'CNY','to':'USD','rate':0,'validFrom':'2026-01-01'} | OUT_OF_RANGE",
                "/exchange-rates | {'from':'CNY','to':'USD','rate':1e999999999,'validFrom':'2026-01-01'} | OUT_OF_RANGE",
                "/exchange-rates | {} | REQUIRED",
            })
    void what_is_no_configuration_is_refused(String path, String body, String code) {
        Reply reply = api.post(path, body);
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).endsWith(" 422");
        assertThat(reply.json().get("errors"))
                .extracting(error -> error.get("code").asString())
                .contains(code);
    }
}
