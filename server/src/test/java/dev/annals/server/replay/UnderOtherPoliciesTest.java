package dev.annals.server.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** History under other rules, over HTTP. Each test has a category of its own, so that only its policies apply to its tickets. */
class UnderOtherPoliciesTest {
    private static final String BODY = "{'order':'%s','readModels':%s,'policies':{%s}}";
    private static final String OF_TICKETS = "['tickets','sla','slaboard']";

    private final ReplayClient replays = new ReplayClient(RunningServer.shared());
    private final Api api = RunningServer.shared().api();
    private final String category = "C" + UUID.randomUUID();
    private final Instant opened = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(20));

    @AfterEach
    void cancelAll() {
        replays.cancelAll();
    }

    @Test
    void the_difference_names_the_breached_tickets_that_would_not_have_been() {
        policy("PT2H");
        UUID late = resolvedAfter(3);
        UUID later = resolvedAfter(9);
        UUID soon = resolvedAfter(1);
        await().atMost(ReplayClient.LONG)
                .untilAsserted(() -> assertThat(items("/tickets?category=" + category + "&count=true"))
                        .hasSize(3));

        UUID id = replays.done(BODY.formatted("EFFECTIVE", OF_TICKETS, "'slaPolicies':[" + given("PT5H") + "]"));

        assertThat(state(late, "")).isEqualTo("BREACHED");
        assertThat(state(late, "?workspace=" + id)).isEqualTo("MET");
        assertThat(state(later, "?workspace=" + id)).isEqualTo("BREACHED");
        assertThat(state(soon, "?workspace=" + id)).isEqualTo("MET");
        JsonNode breach = verdict(later, "?workspace=" + id).at("/clocks/0/reading/breachedAt");
        assertThat(Instant.parse(breach.asString())).isEqualTo(opened.plus(Duration.ofHours(5)));
        JsonNode changed = record(id, clockOf(late));
        assertThat(changed.toString()).contains("breachedAt").doesNotContain("eventIds");
        assertThat(record(id, clockOf(soon)).toString()).doesNotContain("breachedAt");
    }

    @Test
    void under_the_same_policy_no_clock_is_different_and_two_runs_are_alike() {
        UUID same = policy("PT2H");
        UUID ticket = resolvedAfter(3);
        String body = given("PT2H").replaceFirst("'id':'[^']*'", "'id':'" + same + "'");

        UUID id = replays.done(BODY.formatted("EFFECTIVE", OF_TICKETS, "'slaPolicies':[" + body + "]"));
        UUID again = replays.done(BODY.formatted("EFFECTIVE", OF_TICKETS, "'slaPolicies':[" + body + "]"));

        assertThat(state(ticket, "?workspace=" + id)).isEqualTo("BREACHED");
        assertThat(record(id, clockOf(ticket)).isMissingNode()).isTrue();
        assertThat(replays.view(id).get("digests"))
                .isEqualTo(replays.view(again).get("digests"));
    }

    @Test
    void a_given_calendar_takes_the_place_of_the_one_of_its_id() {
        String week = "'week':{'MONDAY':[%1$s],'TUESDAY':[%1$s],'WEDNESDAY':[%1$s],'THURSDAY':[%1$s],'FRIDAY':[%1$s],"
                + "'SATURDAY':[%1$s],'SUNDAY':[%1$s]}";
        String always = week.formatted("{'from':'00:00','to':'24:00'}");
        UUID calendar = api.create("/business-calendars", "{'name':'Office','zone':'UTC'," + always + "}");
        api.create(
                "/sla-policies",
                "{'name':'%1$s','order':1,'when':{'category':'%1$s'},'targets':[{'clock':'RESOLUTION','limit':'PT2H','calendarId':'%2$s'}],'occurredAt':'%3$s'}"
                        .formatted(category, calendar, opened));
        UUID ticket = resolvedAfter(3);
        String closed = "'calendars':[{'id':'" + calendar + "','name':'Closed','zone':'UTC','week':{},"
                + "'holidays':{'country':'DE'}}]";

        UUID id = replays.done(BODY.formatted("EFFECTIVE", OF_TICKETS, closed));

        assertThat(state(ticket, "")).isEqualTo("BREACHED");
        assertThat(state(ticket, "?workspace=" + id)).isEqualTo("MET");
        assertThat(verdict(ticket, "?workspace=" + id)
                        .at("/clocks/0/reading/elapsed")
                        .asString())
                .isEqualTo("PT0S");
        UUID without = replays.done(BODY.formatted("EFFECTIVE", "['tickets','slaboard']", closed));
        assertThat(api.get("/tickets/" + ticket + "/sla?workspace=" + without).code())
                .isEqualTo("NOT_IN_WORKSPACE");
    }

    @Test
    void the_forecast_weighs_deals_by_the_given_chances_of_their_stages() {
        UUID owner = api.create("/users", "{'name':'Example Seller'}");
        UUID pipeline = api.create(
                "/pipelines",
                "{'name':'%s','stages':[{'name':'Call','probability':0.1,'category':'PIPELINE'},{'name':'Offer','probability':0.5,'category':'COMMIT'}]}"
                        .formatted(category));
        UUID customer = replays.customer("Forecast");
        UUID deal = deal(customer, pipeline, owner);
        UUID judged = deal(customer, pipeline, owner);
        api.post("/opportunities/" + deal + "/stage", "{'stage':'Offer'}");
        api.post("/opportunities/" + judged + "/stage", "{'stage':'Offer','probability':0.9}");
        String chances = "'stageProbabilities':[{'pipelineId':'" + pipeline + "','probabilities':{'Offer':0.2}}]";

        UUID id = replays.done(BODY.formatted("RECORDED", "['customer360','pipeline']", chances));

        String forecast =
                "/pipeline/forecast?from=2030-01-01&to=2030-12-31&by=owner&currency=CNY&pipelineId=" + pipeline;
        assertThat(weighted(forecast)).isEqualTo("1400.00");
        assertThat(weighted(forecast + "&workspace=" + id)).isEqualTo("1100.00");
    }

    @Test
    void policies_that_name_what_is_not_there_or_make_no_sense_are_refused() {
        replays.customer("Refused");
        UUID nobody = UUID.randomUUID();
        String default1 = "00000000-0000-7000-8000-000000000001";
        assertRefused("RECORDED", "'slaPolicies':[]", "CLOCKS_NEED_EFFECTIVE_ORDER", "/order");
        assertRefused("RECORDED", "'calendars':[]", "CLOCKS_NEED_EFFECTIVE_ORDER", "/order");
        assertRefused(
                "RECORDED",
                "'stageProbabilities':[{'pipelineId':'" + nobody + "','probabilities':{'Call':0.2}}]",
                "UNKNOWN_PIPELINE",
                "/policies/stageProbabilities/0/pipelineId");
        assertRefused(
                "RECORDED",
                "'stageProbabilities':[{'pipelineId':'" + default1 + "','probabilities':{'No/where':0.2}}]",
                "UNKNOWN_STAGE",
                "/policies/stageProbabilities/0/probabilities/No~1where");
        assertRefused(
                "RECORDED",
                "'stageProbabilities':[{'pipelineId':'" + default1 + "','probabilities':{'Call':1.2}}]",
                "OUT_OF_RANGE",
                "/policies/stageProbabilities/0/probabilities/Call");
        String rate = "{'id':'%s','from':'EUR','to':'%s','rate':7,'validFrom':'2026-01-01'}";
        assertRefused(
                "RECORDED",
                "'exchangeRates':[" + rate.formatted(nobody, "CNY") + "," + rate.formatted(nobody, "USD") + "]",
                "ID_IN_USE",
                "/policies/exchangeRates/1/id");
        assertRefused(
                "RECORDED",
                "'exchangeRates':[" + rate.formatted(nobody, "EUR") + "]",
                "SAME_CURRENCY",
                "/policies/exchangeRates/0/to");
        assertRefused(
                "RECORDED",
                "'quotas':[{'id':'" + nobody
                        + "','team':'A','from':'2026-02-01','to':'2026-01-01','amount':{'amount':'1.00','currency':'CNY'}}]",
                "RANGE_REVERSED",
                "/policies/quotas/0/to");
        assertRefused(
                "EFFECTIVE",
                "'slaPolicies':[" + given("PT1H").replace("'PT1H'", "'PT1H','calendarId':'" + nobody + "'") + "]",
                "UNKNOWN_CALENDAR",
                "/policies/slaPolicies/0/targets/0/calendarId");
        assertRefused(
                "EFFECTIVE",
                "'calendars':[{'id':'" + nobody + "','name':'X','zone':'UTC','week':{},'holidays':{'country':'XX'}}]",
                "UNKNOWN_HOLIDAYS",
                "/policies/calendars/0/holidays");
        assertRefused("RECORDED", "'weather':[]", "UNKNOWN_FIELD", "/policies/weather");
    }

    @Test
    void policies_are_in_force_from_the_beginning_and_that_is_said_in_chinese_too() {
        replays.customer("Chinese");
        String wish = "{'from':'1','order':'RECORDED','readModels':['audit'],'policies':{'quotas':[]}}";
        Reply reply = api.with("Accept-Language", "zh-CN").post("/replays", wish);

        assertThat(reply.code()).isEqualTo("POLICIES_FROM_THE_BEGINNING");
        assertThat(reply.pointer()).isEqualTo("/from");
        assertThat(reply.json().get("title").asString()).isEqualTo("规则自始生效");
        Reply order = api.with("Accept-Language", "zh-CN")
                .post("/replays", BODY.formatted("RECORDED", "['audit']", "'slaPolicies':[]"));
        assertThat(order.json().get("title").asString()).isEqualTo("计时需要按生效顺序");
    }

    private void assertRefused(String order, String policies, String code, String pointer) {
        Reply reply = api.post("/replays", BODY.formatted(order, "['audit']", policies));
        assertThat(reply.code()).as(reply.toString()).isEqualTo(code);
        assertThat(reply.pointer()).as(reply.toString()).isEqualTo(pointer);
    }

    private UUID policy(String limit) {
        return api.create(
                "/sla-policies",
                given(limit).replaceFirst("'id':'[^']*',", "").replaceFirst("}$", ",'occurredAt':'" + opened + "'}"));
    }

    private String given(String limit) {
        return "{'id':'%s','name':'%2$s','order':1,'when':{'category':'%2$s'},'targets':[{'clock':'RESOLUTION','limit':'%3$s'}]}"
                .formatted(UUID.randomUUID(), category, limit);
    }

    private UUID resolvedAfter(int hours) {
        UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Example Person'}");
        UUID ticket = api.create(
                "/tickets",
                "{'customerId':'%s','subject':'Help','text':'x','priority':'LOW','channel':'CALL','category':'%s','occurredAt':'%s'}"
                        .formatted(customer, category, opened));
        Reply resolved = api.with("Prefer", "wait=10, return=representation")
                .post(
                        "/tickets/" + ticket + "/resolve",
                        "{'resolution':'Done','occurredAt':'" + opened.plus(Duration.ofHours(hours)) + "'}");
        assertThat(resolved.status()).as(resolved.toString()).isEqualTo(200);
        return ticket;
    }

    private UUID deal(UUID customer, UUID pipeline, UUID owner) {
        return api.create(
                "/opportunities",
                "{'customerId':'%s','name':'Deal','amount':{'amount':'1000.00','currency':'CNY'},'expectedClose':'2030-06-30','pipelineId':'%s','ownerId':'%s'}"
                        .formatted(customer, pipeline, owner));
    }

    private String weighted(String path) {
        String[] found = {""};
        await().atMost(ReplayClient.LONG).untilAsserted(() -> {
            JsonNode total = api.get(path).json().get("total");
            assertThat(total.get("count").asInt()).isEqualTo(2);
            found[0] = total.at("/weighted/amount").asString();
        });
        return found[0];
    }

    private JsonNode record(UUID workspace, String id) {
        String path = "/replays/" + workspace + "/difference/sla_clock?limit=200";
        for (String next = ""; ; ) {
            JsonNode page = api.get(path + next).json();
            JsonNode found = StreamSupport.stream(page.get("items").spliterator(), false)
                    .filter(item -> item.get("id").asString().equals(id))
                    .findFirst()
                    .orElse(null);
            if (found != null || !page.has("nextCursor")) {
                return found == null ? page.at("/none") : found;
            }
            next = "&cursor=" + page.get("nextCursor").asString();
        }
    }

    private String clockOf(UUID ticket) {
        return verdict(ticket, "").at("/clocks/0/reading/clockId").asString();
    }

    private String state(UUID ticket, String where) {
        return verdict(ticket, where).at("/clocks/0/reading/state").asString();
    }

    private JsonNode verdict(UUID ticket, String where) {
        return api.get("/tickets/" + ticket + "/sla" + where).json();
    }

    private JsonNode items(String path) {
        return api.get(path).json().get("items");
    }
}
