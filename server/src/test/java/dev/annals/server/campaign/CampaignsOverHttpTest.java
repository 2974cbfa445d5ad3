package dev.annals.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Campaigns, from the plan to what became of their members. */
class CampaignsOverHttpTest {
    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";

    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");

    @Test
    void a_campaign_is_planned_found_and_changed() {
        String name = "campaign-" + UUID.randomUUID();
        JsonNode campaign = showing.post(
                        "/campaigns",
                        ("{'name':'%s','channel':'EMAIL','purpose':'newsletter','startsOn':'2026-01-01',"
                                        + "'budget':{'amount':'500.00','currency':'CNY'},'goal':'Fifty leads',"
                                        + "'leadRule':{'threshold':20,'within':'PT24H'}}")
                                .formatted(name))
                .json();
        assertThat(campaign.get("state").asString()).isEqualTo("PLANNED");
        assertThat(campaign.at("/leadRule/within").asString()).isEqualTo("PT24H");
        String address = "/campaigns/" + campaign.get("id").asString();
        UUID part = campaign(",'parentId':'%s'".formatted(campaign.get("id").asString()));
        JsonNode changed = showing.post(address + "/details", "{'goal':null,'endsOn':'2099-12-31'}")
                .json();
        assertThat(changed.has("goal")).isFalse();
        assertThat(changed.get("endsOn").asString()).isEqualTo("2099-12-31");
        JsonNode whole = api.get(address + "?atLeast=2").json();
        assertThat(whole.get("version").asLong()).isEqualTo(2);
        awaitPart(address, part);
        assertThat(api.get(address + "?asOf=" + positionOf(address, 1))
                        .json()
                        .get("goal")
                        .asString())
                .isEqualTo("Fifty leads");
        assertThat(api.get("/campaigns?state=PLANNED&channel=EMAIL&name=" + name)
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(api.get("/campaigns?q=" + name + "&startsOn.from=2026-01-02")
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void its_audience_its_costs_and_its_life_are_shown() {
        UUID campaign = campaign("");
        UUID customer = customer();
        UUID segment = segment();
        String address = "/campaigns/" + campaign;
        JsonNode audience = showing.post(
                        address + "/audience",
                        "{'add':['%s'],'segments':['%s'],'rule':{'field':'grade','op':'in','values':['A']}}"
                                .formatted(customer, segment))
                .json();
        assertThat(audience.at("/audience/added/0").asString()).isEqualTo(customer.toString());
        assertThat(audience.at("/audience/rule/values/0").asString()).isEqualTo("A");
        api.post(
                address + "/content",
                "{'content':{'variants':[{'name':'A','texts':[{'language':'en','subject':'News','text':'Hi'}]}]}}");
        api.post(address + "/costs", cost("PLANNED", "10.00", "CNY"));
        JsonNode costs =
                showing.post(address + "/costs", cost("ACTUAL", "12.50", "CNY")).json();
        assertThat(costs.at("/costs/planned/amount").asString()).isEqualTo("10.00");
        assertThat(costs.at("/costs/categories/0/actual/amount").asString()).isEqualTo("12.50");
        String costId = costs.at("/costs/entries/1/costId").asString();
        JsonNode back =
                showing.post(address + "/costs/" + costId + "/retraction", "{}").json();
        assertThat(back.at("/costs").has("actual")).isFalse();
        assertThat(state(address, "/launch", "{'sendFrom':'2026-01-02T00:00:00Z'}"))
                .isEqualTo("RUNNING");
        assertThat(state(address, "/pause", "{'reason':'Stock is low'}")).isEqualTo("PAUSED");
        assertThat(state(address, "/resume", "{}")).isEqualTo("RUNNING");
        assertThat(state(address, "/complete", "{}")).isEqualTo("COMPLETED");
        assertThat(api.get("/audit?entity=campaign:" + campaign)
                        .json()
                        .at("/items/0/event")
                        .asString())
                .isEqualTo("campaign.completed");
    }

    @Test
    void responses_make_a_lead_that_somebody_takes_on() {
        UUID owner = api.create("/users", "{'name':'Owner'}");
        UUID customer = customer();
        UUID campaign =
                campaign(",'leadRule':{'threshold':25,'within':'PT1S','ownerId':'%s'}".formatted(owner), "EVENT");
        String address = "/campaigns/" + campaign;
        api.post(address + "/launch", "{}");
        JsonNode first = respond(address, customer, "REGISTERED", "2026-02-01T10:00:00Z");
        assertThat(first.get("source").asString()).isEqualTo("RESPONSE");
        assertThat(first.has("lead")).isFalse();
        JsonNode lead = respond(address, customer, "CLICKED", "2026-02-01T11:00:00Z");
        assertThat(lead.at("/lead/ownerId").asString()).isEqualTo(owner.toString());
        assertThat(lead.at("/lead/acceptBy").asString()).isEqualTo("2026-02-01T11:00:01Z");
        String member = address + "/members/" + customer;
        assertThat(members(address, "overdue=true&lead=true&response=CLICKED")).isEqualTo(1);
        JsonNode accepted = showing.post(member + "/acceptance", "{}").json();
        assertThat(accepted.at("/lead").has("acceptedAt")).isTrue();
        assertThat(members(address, "overdue=true")).isZero();
        assertThat(members(address, "accepted=true")).isEqualTo(1);
        assertThat(api.get(member).json().get("responses")).hasSize(2);
        JsonNode counts = api.get(address).json().get("members");
        assertThat(counts.get("total").asLong()).isEqualTo(1);
        assertThat(counts.at("/responses/CLICKED").asLong()).isEqualTo(1);
        JsonNode shown = api.get("/customers/" + customer).json();
        assertThat(shown.at("/campaigns/0/id").asString()).isEqualTo(campaign.toString());
        assertThat(shown.at("/campaigns/0/accepted").asBoolean()).isTrue();
        assertThat(api.get("/customers/" + customer + "/timeline")
                        .json()
                        .at("/items/0/event")
                        .asString())
                .isEqualTo("campaign-member.lead-accepted");
    }

    @Test
    void what_it_brought_is_shown_by_a_model_of_attribution() {
        UUID customer = customer();
        String address = "/campaigns/" + campaign("", "EVENT");
        api.post(address + "/launch", "{}");
        respond(address, customer, "ATTENDED", "2026-02-01T10:00:00Z");
        api.post(address + "/costs", cost("ACTUAL", "100.00", "CNY"));
        UUID deal = api.create(
                "/opportunities",
                "{'customerId':'%s','name':'Deal','amount':{'amount':'250.00','currency':'CNY'},'expectedClose':'2026-03-01'}"
                        .formatted(customer));
        showing.post("/opportunities/" + deal + "/win", "{}");
        JsonNode brought = api.get(address + "/performance?attribution=TIME_DECAY&goal=ATTENDED")
                .json();
        assertThat(brought.at("/result/attributedValue/amount").asString()).isEqualTo("250.00");
        assertThat(brought.at("/result/roi").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(brought.at("/funnel/0/step").asString()).isEqualTo("AUDIENCE");
        assertThat(api.get(address + "/performance?attribution=GUESS").status()).isEqualTo(400);
        assertThat(api.get("/campaigns/" + NOBODY + "/performance").status()).isEqualTo(404);
    }

    @Test
    void a_response_told_twice_is_one() {
        UUID customer = customer();
        String address = "/campaigns/" + campaign("", "EVENT");
        api.post(address + "/launch", "{}");
        String body = "{'customerId':'%s','kind':'OPENED','responseId':'%s'}".formatted(customer, UUID.randomUUID());
        assertThat(version(api.post(address + "/responses", body))).isEqualTo(2);
        assertThat(version(api.post(address + "/responses", body))).isEqualTo(2);
    }

    @Test
    void a_campaign_goes_over_to_another_owner_with_the_portfolio() {
        UUID owner = api.create("/users", "{'name':'Owner'}");
        UUID next = api.create("/users", "{'name':'Next'}");
        UUID campaign = campaign(",'ownerId':'%s'".formatted(owner));
        Reply report = api.post("/users/" + owner + "/portfolio-transfer", "{'toOwnerId':'%s'}".formatted(next));
        assertThat(report.json().get("campaigns").asInt()).isEqualTo(1);
        assertThat(api.get("/campaigns/" + campaign + "?atLeast=2")
                        .json()
                        .get("ownerId")
                        .asString())
                .isEqualTo(next.toString());
    }

    private void awaitPart(String address, UUID part) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        api.get(address).json().at("/parts/0/id").asString("").equals(part.toString()));
    }

    private long positionOf(String address, int version) {
        JsonNode items = api.get("/audit?entity=campaign:" + address.substring("/campaigns/".length()))
                .json()
                .get("items");
        return items.get(items.size() - version).get("position").asLong();
    }

    private String state(String address, String intent, String body) {
        return showing.post(address + intent, body).json().get("state").asString();
    }

    private JsonNode respond(String address, UUID customer, String kind, String occurredAt) {
        return showing.post(
                        address + "/responses",
                        "{'customerId':'%s','kind':'%s','occurredAt':'%s'}".formatted(customer, kind, occurredAt))
                .json();
    }

    private int members(String address, String filter) {
        return api.get(address + "/members?" + filter).json().get("items").size();
    }

    private static long version(Reply reply) {
        return reply.json().get("version").asLong();
    }

    private static String cost(String kind, String amount, String currency) {
        return "{'kind':'%s','category':'printing','amount':{'amount':'%s','currency':'%s'}}"
                .formatted(kind, amount, currency);
    }

    private UUID customer() {
        return api.create("/customers", "{'kind':'PERSON','name':'Example Person'}");
    }

    private UUID segment() {
        return api.create("/segments", "{'name':'Silent %s','kind':'STATIC'}".formatted(UUID.randomUUID()));
    }

    private UUID campaign(String more) {
        return campaign(more, "EMAIL");
    }

    private UUID campaign(String more, String channel) {
        return api.create(
                "/campaigns",
                "{'name':'Spring','channel':'%s','purpose':'newsletter','startsOn':'2026-01-01'%s}"
                        .formatted(channel, more));
    }
}
