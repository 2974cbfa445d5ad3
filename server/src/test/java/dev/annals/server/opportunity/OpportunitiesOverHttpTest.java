package dev.annals.server.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** One walk through every intent of a deal, every refusal, and what is read afterwards. */
class OpportunitiesOverHttpTest {
    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";

    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");
    private final UUID customer = api.create("/customers", "{'kind':'ORGANIZATION','name':'Buyer of deals'}");
    private final UUID pipeline = api.create("/pipelines", """
            {'name':'Three stages','stages':[
              {'name':'First','probability':0.1,'category':'PIPELINE'},
              {'name':'Second','probability':0.5,'category':'BEST_CASE'},
              {'name':'Third','probability':0.9,'category':'COMMIT'}],
             'moves':{'First':['Second'],'Second':['First','Third']}}
            """);
    private final UUID id = open("");
    private final String path = "/opportunities/" + id;

    private UUID open(String more) {
        return api.create(
                "/opportunities",
                "{'customerId':'%s','name':'A deal','amount':{'amount':'1000.00','currency':'CNY'},".formatted(customer)
                        + "'expectedClose':'2026-12-31','pipelineId':'%s'%s}".formatted(pipeline, more));
    }

    @Test
    void a_deal_begins_in_the_first_stage_of_its_pipeline() {
        JsonNode deal = api.get(path + "?atLeast=1").json();
        assertThat(deal.get("stage").asString()).isEqualTo("First");
        assertThat(deal.get("state").asString()).isEqualTo("OPEN");
        assertThat(deal.at("/weighted/amount").asString()).isEqualTo("100.00");
        assertThat(deal.get("stageHistory")).hasSize(1);
    }

    @Test
    void a_deal_moves_and_takes_probability_and_category_of_the_stage() {
        JsonNode deal = showing.post(path + "/stage", "{'stage':'Second'}").json();
        assertThat(deal.get("probability").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(deal.get("category").asString()).isEqualTo("BEST_CASE");
        assertThat(deal.get("timeInStage")).hasSize(2);
        assertThat(showing.post(path + "/stage", "{'stage':'Third','probability':0.8}")
                        .json()
                        .get("probability")
                        .decimalValue())
                .isEqualByComparingTo("0.8");
    }

    @Test
    void amount_date_category_step_owner_and_competitors_change() {
        UUID owner = api.create("/users", "{'name':'Seller'}");
        api.post(path + "/amount", "{'amount':{'amount':'2000.00','currency':'CNY'}}");
        api.post(path + "/expected-close", "{'date':'2027-01-31'}");
        api.post(path + "/forecast-category", "{'category':'COMMIT'}");
        api.post(path + "/next-step", "{'nextStep':'Call','dueOn':'2026-12-01'}");
        api.post(path + "/owner", "{'ownerId':'%s'}".formatted(owner));
        JsonNode deal = showing.post(path + "/competitors", "{'competitors':['Other Works']}")
                .json();
        assertThat(deal.at("/amount/amount").asString()).isEqualTo("2000.00");
        assertThat(deal.get("expectedClose").asString()).isEqualTo("2027-01-31");
        assertThat(deal.get("category").asString()).isEqualTo("COMMIT");
        assertThat(deal.get("nextStep").asString()).isEqualTo("Call");
        assertThat(deal.get("ownerId").asString()).isEqualTo(owner.toString());
        assertThat(deal.at("/competitors/0").asString()).isEqualTo("Other Works");
        assertThat(deal.get("version").asLong()).isEqualTo(7);
    }

    @Test
    void a_deal_is_won_reopened_and_lost() {
        JsonNode won = showing.post(path + "/win", "{'amount':{'amount':'900.00','currency':'CNY'}}")
                .json();
        assertThat(won.get("state").asString()).isEqualTo("WON");
        assertThat(won.at("/amount/amount").asString()).isEqualTo("900.00");
        JsonNode open =
                showing.post(path + "/reopen", "{'reason':'They hesitate'}").json();
        assertThat(open.get("state").asString()).isEqualTo("OPEN");
        JsonNode lost = showing.post(path + "/lose", "{'reason':'Too dear','competitor':'Other Works'}")
                .json();
        assertThat(lost.get("state").asString()).isEqualTo("LOST");
        assertThat(lost.get("lossReason").asString()).isEqualTo("Too dear");
        JsonNode entry = api.get("/audit?entity=opportunity:" + id).json().at("/items/0");
        assertThat(entry.get("reason").asString()).isEqualTo("Too dear");
    }

    @Test
    void a_deal_is_won_without_a_body() {
        assertThat(api.post(path + "/win", "").status()).isEqualTo(200);
    }

    @Test
    void a_deal_recorded_by_mistake_is_withdrawn() {
        assertThat(api.post(path + "/retraction", "{}").status()).isEqualTo(200);
        assertThat(api.post(path + "/win", "{}").code()).isEqualTo("RETRACTED");
    }

    @Test
    void a_closed_deal_does_not_change() {
        api.post(path + "/lose", "{'reason':'Too dear'}");
        for (String change : new String[] {
            "/stage {'stage':'Second'}",
            "/amount {'amount':{'amount':'1.00','currency':'CNY'}}",
            "/expected-close {'date':'2027-01-31'}",
            "/forecast-category {'category':'COMMIT'}",
            "/win {}"
        }) {
            String[] parts = change.split(" ", 2);
            assertThat(api.post(path + parts[0], parts[1]).code()).as(change).isEqualTo("ALREADY_CLOSED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/stage | {'stage':'Nowhere'} | 422 | UNKNOWN_STAGE",
                "/stage | {'stage':'Third'} | 409 | MOVE_NOT_ALLOWED",
                "/stage | {'stage':'Second','probability':1.1} | 422 | OUT_OF_RANGE",
                "/stage | {'stage':'Second','probability':'0.5'} | 400 | WRONG_TYPE",
                "/amount | {'amount':{'amount':1.5,'currency':'CNY'}} | 400 | WRONG_TYPE",
                "/amount | {'amount':{'amount':'1e5','currency':'CNY'}} | 400 | WRONG_TYPE",
                "/amount | {'amount':{'amount':'1.555','currency':'CNY'}} | 422 | BAD_MONEY",
                "/amount | {'amount':{'amount':'1.5','currency':'XYZ'}} | 422 | BAD_MONEY",
                "/amount | {'amount':{'amount':'-1','currency':'CNY'}} | 422 | OUT_OF_RANGE",
                "/amount | {'amount':{'amount':'1234567890123456','currency':'CNY'}} | 422 | OUT_OF_RANGE",
                "/amount | {'amount':{'amount':'1.50','currency':'USD'}} | 422 | CURRENCY_CHANGED",
                "/amount | {'amount':null} | 422 | REQUIRED",
                "/amount | {'amount':{'amount':'1.50'}} | 422 | REQUIRED",
                "/expected-close | {'date':'0000-01-01'} | 422 | OUT_OF_RANGE",
                "/expected-close | {'date':'9999-01-01'} | 422 | OUT_OF_RANGE",
                "/forecast-category | {'category':'CLOSED'} | 422 | CATEGORY_IS_FOR_CLOSED",
                "/owner | {'ownerId':'00000000-0000-4000-8000-00000000dead'} | 422 | UNKNOWN_USER",
                "/lose | {} | 422 | REQUIRED",
                "/lose | {'reason':' '} | 422 | REQUIRED",
                "/reopen | {'reason':'why not'} | 409 | NOT_CLOSED",
            })
    void what_a_deal_is_not_told(String intent, String body, int status, String code) {
        Reply reply = api.post(path + intent, body);
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " " + status);
    }

    @Test
    void a_deal_needs_a_customer_and_a_pipeline_that_exist() {
        String deal = "{'customerId':'%s','name':'x','amount':{'amount':'1','currency':'CNY'},"
                + "'expectedClose':'2026-12-31'%s}";
        assertThat(api.post("/opportunities", deal.formatted(NOBODY, "")).code())
                .isEqualTo("UNKNOWN_CUSTOMER");
        assertThat(api.post("/opportunities", deal.formatted(customer, ",'pipelineId':'" + NOBODY + "'"))
                        .code())
                .isEqualTo("UNKNOWN_PIPELINE");
        assertThat(api.post("/opportunities", deal.formatted(customer, ",'stage':'Nowhere'"))
                        .code())
                .isEqualTo("UNKNOWN_STAGE");
    }

    @Test
    void an_interaction_is_about_a_deal_of_the_same_customer() {
        UUID other = api.create("/customers", "{'kind':'PERSON','name':'Somebody else'}");
        assertThat(api.post(
                                "/customers/" + other + "/interactions",
                                "{'channel':'CALL','direction':'IN','subject':'x','opportunityId':'%s'}".formatted(id))
                        .code())
                .isEqualTo("UNKNOWN_OPPORTUNITY");
    }

    @Test
    void deals_are_listed_by_customer_and_shown_with_it() {
        UUID last = open(",'stage':'Second'");
        assertThat(api.get("/opportunities/" + last + "?atLeast=1").status()).isEqualTo(200);
        assertThat(api.get("/opportunities?customerId=" + customer).json().get("items"))
                .hasSize(2);
        JsonNode shown = api.get("/customers/" + customer).json();
        assertThat(shown.get("opportunities")).hasSize(2);
    }
}
