package dev.annals.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every way in which a wish about a campaign or a member is turned down. */
class RefusingCampaignsOverHttpTest {
    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";

    private final Api api = RunningServer.shared().api();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",'endsOn':'2025-12-31' | 422 | RANGE_REVERSED",
                ",'ownerId':'NOBODY' | 422 | UNKNOWN_USER",
                ",'parentId':'NOBODY' | 422 | UNKNOWN_CAMPAIGN",
                ",'id':'NOBODY','parentId':'NOBODY' | 422 | CAMPAIGN_WITHIN_ITSELF",
                ",'leadRule':{'threshold':0,'within':'PT1H'} | 422 | OUT_OF_RANGE",
                ",'leadRule':{'threshold':1} | 422 | REQUIRED",
                ",'leadRule':{'threshold':1,'within':'PT1H','ownerId':'NOBODY'} | 422 | UNKNOWN_USER",
                ",'leadRule':{'threshold':1,'within':'PT1H','calendarId':'NOBODY'} | 422 | UNKNOWN_CALENDAR",
                ",'leadRule':{'threshold':1,'within':'PT1H','calendarId':'CLOSED'} | 422 | NEVER_DUE",
                ",'budget':{'amount':'1.005','currency':'CNY'} | 422 | BAD_MONEY",
            })
    void a_plan_that_makes_no_sense_is_refused(String field, int status, String code) {
        String more = field.replace("NOBODY", NOBODY);
        if (more.contains("CLOSED")) {
            UUID closed = api.create("/business-calendars", "{'name':'Closed','zone':'UTC','week':{}}");
            more = more.replace("CLOSED", closed.toString());
        }
        assertRefused(api.post("/campaigns", body("EMAIL", more)), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/details | {'endsOn':'2025-12-31'} | 422 | RANGE_REVERSED",
                "/details | {'name':null} | 422 | REQUIRED",
                "/audience | {'add':['NOBODY']} | 422 | UNKNOWN_CUSTOMER",
                "/audience | {'segments':['NOBODY']} | 422 | UNKNOWN_SEGMENT",
                "/audience | {'exclude':['NOBODY']} | 422 | UNKNOWN_SEGMENT",
                "/audience | {'rule':{'field':'grade','in':['A']}} | 422 | NOT_A_RULE",
                "/launch | {} | 409 | NO_AUDIENCE",
                "/pause | {} | 409 | CAMPAIGN_NOT_RUNNING",
                "/resume | {} | 409 | CAMPAIGN_NOT_RUNNING",
                "/complete | {} | 409 | CAMPAIGN_NOT_RUNNING",
                "/cancel | {} | 422 | REQUIRED",
                "/costs/NOBODY/retraction | {} | 404 | UNKNOWN_COST",
                "/responses | {'customerId':'CUSTOMER','kind':'OPENED'} | 409 | CAMPAIGN_NOT_RUNNING",
                "/members/NOBODY/acceptance | {} | 404 | NOT_FOUND",
            })
    void a_planned_campaign_refuses(String intent, String body, int status, String code) {
        assertRefused(tell(campaign("EMAIL", ""), intent, body), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/details | {'channel':'SMS'} | 409 | FIXED_AT_LAUNCH",
                "/details | {'purpose':'offers'} | 409 | FIXED_AT_LAUNCH",
                "/audience | {'add':['CUSTOMER']} | 409 | ALREADY_LAUNCHED",
                "/content | {'content':{'variants':[{'name':'A','texts':[{'language':'en','text':'x'}]}]}} | 409 |"
                        + " ALREADY_LAUNCHED",
                "/launch | {} | 409 | ALREADY_LAUNCHED",
                "/retraction | {} | 409 | ALREADY_LAUNCHED",
                "/responses | {'customerId':'NOBODY','kind':'OPENED'} | 422 | UNKNOWN_CUSTOMER",
                "/responses | {'customerId':'CUSTOMER','kind':'LIKED'} | 400 | WRONG_TYPE",
            })
    void a_launched_campaign_refuses(String intent, String body, int status, String code) {
        UUID campaign = launched("");
        assertRefused(tell(campaign, intent, body), status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/audience | {'add':['CUSTOMER']} | 409 | CAMPAIGN_OVER",
                "/launch | {} | 409 | CAMPAIGN_OVER",
                "/pause | {} | 409 | CAMPAIGN_OVER",
                "/complete | {} | 409 | CAMPAIGN_OVER",
                "/responses | {'customerId':'CUSTOMER','kind':'OPENED'} | 409 | CAMPAIGN_OVER",
            })
    void a_cancelled_campaign_refuses(String intent, String body, int status, String code) {
        UUID campaign = launched("");
        assertThat(tell(campaign, "/cancel", "{'reason':'No stock'}").status()).isEqualTo(200);
        assertRefused(tell(campaign, intent, body), status, code);
    }

    @Test
    void what_needs_an_approval_is_not_launched_without_nor_approved_by_its_author() {
        UUID campaign = campaign("EVENT", ",'needsApproval':true");
        assertRefused(tell(campaign, "/launch", "{}"), 409, "NOT_APPROVED");
        assertThat(tell(campaign, "/audience", "{'add':['CUSTOMER']}").status()).isEqualTo(200);
        assertRefused(tell(campaign, "/approval", "{}"), 409, "OWN_APPROVAL");
        assertThat(tell(campaign, "/details", "{'needsApproval':false}").status())
                .isEqualTo(200);
        assertThat(tell(campaign, "/launch", "{}").status()).isEqualTo(200);
    }

    @Test
    void an_approval_is_shown() {
        UUID campaign = campaign("EVENT", ",'needsApproval':true");
        assertThat(tell(campaign, "/approval", "{}").status()).isEqualTo(200);
        JsonNode shown = api.get("/campaigns/" + campaign + "?atLeast=2").json();
        assertThat(shown.get("needsApproval").asBoolean()).isTrue();
        assertThat(shown.at("/approval").has("actor")).isTrue();
        assertThat(tell(campaign, "/launch", "{}").status()).isEqualTo(200);
    }

    @Test
    void a_campaign_whose_last_day_is_past_is_not_launched() {
        UUID campaign = campaign("EVENT", ",'endsOn':'2026-01-01'");
        assertRefused(tell(campaign, "/launch", "{}"), 409, "CAMPAIGN_OVER");
    }

    @Test
    void budget_and_costs_are_in_one_currency() {
        UUID campaign = campaign("EVENT", "");
        String cost = "{'kind':'ACTUAL','category':'hall','amount':{'amount':'1.00','currency':'%s'}}";
        assertThat(tell(campaign, "/costs", cost.formatted("EUR")).status()).isEqualTo(200);
        assertRefused(tell(campaign, "/costs", cost.formatted("USD")), 422, "OTHER_CURRENCY");
        assertRefused(
                tell(campaign, "/details", "{'budget':{'amount':'9.00','currency':'USD'}}"), 422, "OTHER_CURRENCY");
    }

    @Test
    void a_member_who_is_no_lead_is_not_taken_on() {
        UUID campaign = launched("");
        UUID customer = customer();
        String response = "{'customerId':'%s','kind':'CONVERTED'}".formatted(customer);
        assertThat(tell(campaign, "/responses", response).status()).isEqualTo(200);
        assertRefused(tell(campaign, "/members/" + customer + "/acceptance", "{}"), 409, "NOT_A_LEAD");
    }

    @Test
    void what_was_withdrawn_is_gone() {
        UUID campaign = campaign("EVENT", "");
        assertThat(tell(campaign, "/retraction", "{}").status()).isEqualTo(200);
        assertRefused(tell(campaign, "/launch", "{}"), 409, "RETRACTED");
        assertRefused(tell(campaign, "/responses", "{'customerId':'CUSTOMER','kind':'OPENED'}"), 404, "NOT_FOUND");
    }

    @Test
    void a_deal_from_a_campaign_that_is_not_there_is_refused() {
        String deal = ("{'customerId':'%s','name':'Chairs','amount':{'amount':'1.00','currency':'EUR'},"
                        + "'expectedClose':'2026-12-31','campaignId':'%s'}")
                .formatted(customer(), NOBODY);
        assertRefused(api.post("/opportunities", deal), 422, "UNKNOWN_CAMPAIGN");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertRefused(api.get("/campaigns/" + NOBODY), 404, "NOT_FOUND");
        assertRefused(api.get("/campaigns/" + NOBODY + "/members"), 404, "NOT_FOUND");
        assertRefused(api.get("/campaigns/" + NOBODY + "/members/" + NOBODY), 404, "NOT_FOUND");
        assertRefused(api.get("/campaigns?state=LOST"), 400, "BAD_FILTER_VALUE");
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.text()).contains("\"" + code + "\"");
    }

    private Reply tell(UUID campaign, String intent, String body) {
        String full = body.replace("NOBODY", NOBODY);
        if (full.contains("CUSTOMER")) {
            full = full.replace("CUSTOMER", customer().toString());
        }
        return api.post("/campaigns/" + campaign + intent.replace("NOBODY", NOBODY), full);
    }

    private UUID launched(String more) {
        UUID campaign = campaign("EVENT", more);
        assertThat(tell(campaign, "/launch", "{}").status()).isEqualTo(200);
        return campaign;
    }

    private UUID campaign(String channel, String more) {
        return api.create("/campaigns", body(channel, more));
    }

    private static String body(String channel, String more) {
        return "{'name':'Spring','channel':'%s','purpose':'newsletter','startsOn':'2026-01-01'%s}"
                .formatted(channel, more);
    }

    private UUID customer() {
        return api.create("/customers", "{'kind':'PERSON','name':'Example Person'}");
    }
}
