package dev.annals.server.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** SLA policies: every intent, every refusal, and what they said before. None is for the tickets of other tests. */
class PoliciesOverHttpTest {
    private static final String RESOLVE = "{'clock':'RESOLUTION','limit':'PT8H'}";
    private static final String NOT_ACTIVE = ",'active':false";

    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");
    private final String name = "Policy " + UUID.randomUUID();

    @Test
    void a_policy_is_defined_and_changed() {
        UUID user = api.create("/users", "{'name':'Told'}");
        UUID calendar = api.create(
                "/business-calendars",
                "{'name':'Desk','zone':'UTC','week':{'MONDAY':[{'from':'09:00','to':'17:00'}]}}");
        JsonNode policy = created("{'name':'" + name + "','order':10,'when':{'tag':'" + name.substring(0, 40)
                + "','priority':'HIGH'},'targets':[" + RESOLVE
                + ",{'clock':'FIRST_RESPONSE','limit':'PT4H','calendarId':'" + calendar + "'}],"
                + "'pauseOn':['RESOLVED','ON_HOLD'],'warnAt':[0.80,0.5],'escalation':["
                + "{'clock':'RESOLUTION','at':1,'raisePriority':true,'assign':{'queue':'Level 2'}},"
                + "{'clock':'RESOLUTION','at':0.5,'notify':['" + user + "']}]}");
        String address = address(policy);
        assertThat(policy.at("/targets/0/calendarId").asString()).isEqualTo(calendar.toString());
        assertThat(policy.at("/targets/1/limit").asString()).isEqualTo("PT8H");
        assertThat(policy.get("pauseOn").toString()).isEqualTo("[\"ON_HOLD\",\"RESOLVED\"]");
        assertThat(policy.get("warnAt").toString()).isEqualTo("[0.5,0.8]");
        assertThat(policy.at("/escalation/0/notify/0").asString()).isEqualTo(user.toString());
        assertThat(policy.at("/escalation/1/assign/queue").asString()).isEqualTo("Level 2");
        assertThat(policy.get("active").asBoolean()).isTrue();

        JsonNode changed =
                changed(address, "{'order':20,'escalation':null,'targets':[" + RESOLVE + "],'active':false}");
        assertThat(changed.get("name").asString()).isEqualTo(name);
        assertThat(changed.get("order").asInt()).isEqualTo(20);
        assertThat(changed.at("/when/priority").asString()).isEqualTo("HIGH");
        assertThat(changed.get("targets")).hasSize(1);
        assertThat(changed.get("escalation")).isEmpty();
        assertThat(changed.get("active").asBoolean()).isFalse();
    }

    @Test
    void policies_are_found_and_listed_in_their_order() {
        created(policy(name + " b", 7, NOT_ACTIVE));
        created(policy(name + " a", 7, NOT_ACTIVE));
        created(policy(name + " c", 3, NOT_ACTIVE));
        String both = "?active=false&name=" + (name + " a," + name + " b," + name + " c").replace(" ", "%20");
        assertThat(api.get("/sla-policies" + both).json().get("items"))
                .extracting(policy -> policy.get("name").asString())
                .containsExactly(name + " c", name + " b", name + " a");
    }

    @Test
    void as_of_a_moment_before_a_change_the_answer_is_the_old_one() {
        String address = address(created(policy(name, 1, NOT_ACTIVE)));
        String before = api.get(address).header("Annals-Position");
        changed(address, "{'targets':[{'clock':'RESOLUTION','limit':'PT1H'}]}");
        assertThat(limit(address)).isEqualTo("PT1H");
        assertThat(limit(address + "?asOf=" + before)).isEqualTo("PT8H");
        String list = "/sla-policies?name=" + name.replace(" ", "%20") + "&asOf=" + before;
        assertThat(api.get(list).json().at("/items/0/targets/0/limit").asString())
                .isEqualTo("PT8H");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'order':null | REQUIRED | /order",
                "'order':10001 | OUT_OF_RANGE | /order",
                "'targets':[] | NO_TARGET | /targets",
                "'targets':[RESOLVE,RESOLVE] | DUPLICATE_TARGET | /targets",
                "'targets':[{'clock':'RESOLUTION','limit':'PT0S'}] | LIMIT_OUT_OF_RANGE | /targets/0/limit",
                "'targets':[{'clock':'RESOLUTION','limit':'PT8H','calendarId':'00000000-0000-4000-8000-000000000001'}] | UNKNOWN_CALENDAR | /targets/0/calendarId",
                "'pauseOn':['NEW','OPEN'] | NEVER_RUNS | /pauseOn",
                "'warnAt':[1] | OUT_OF_RANGE | /warnAt/0",
                "'escalation':[{'clock':'RESOLUTION','at':1}] | ESCALATION_WITHOUT_ACTION | /escalation/0",
                "'escalation':[{'clock':'RESOLUTION','at':0.9,'raisePriority':true}] | ESCALATION_WITHOUT_WARNING | /escalation/0/at",
                "'escalation':[{'clock':'NEXT_RESPONSE','at':1,'raisePriority':true}] | ESCALATION_WITHOUT_TARGET | /escalation/0/clock",
                "'escalation':[{'clock':'RESOLUTION','at':1,'notify':['00000000-0000-4000-8000-000000000001']}] | UNKNOWN_USER | /escalation/0/notify/0",
            },
            quoteCharacter = '"')
    void what_is_no_policy_is_refused(String field, String code, String pointer) {
        assertRefused(api.post("/sla-policies", with(field)), 422, code, pointer);
        String address = address(created(policy(name, 1, NOT_ACTIVE)));
        assertRefused(
                api.post(address + "/details", "{" + field.replace("RESOLVE", RESOLVE) + "}"), 422, code, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'targets':[{'clock':'RESOLUTION','limit':3600}] | WRONG_TYPE | /targets/0/limit",
                "'targets':[{'clock':'RESOLUTION','limit':'8 hours'}] | WRONG_TYPE | /targets/0/limit",
                "'escalation':[{'clock':'RESOLUTION','at':1,'notified':[]}] | UNKNOWN_FIELD | /escalation/0/notified",
            },
            quoteCharacter = '"')
    void what_cannot_be_read_is_refused(String field, String code, String pointer) {
        assertRefused(api.post("/sla-policies", with(field)), 400, code, pointer);
    }

    @Test
    void a_calendar_that_never_opens_gives_no_limit() {
        UUID never = api.create("/business-calendars", "{'name':'Never','zone':'UTC','week':{}}");
        String targets = "'targets':[{'clock':'RESOLUTION','limit':'PT8H','calendarId':'" + never + "'}]";
        assertRefused(api.post("/sla-policies", with(targets)), 422, "NEVER_DUE", "/targets/0");
    }

    @Test
    void a_name_is_that_of_one_policy() {
        created(policy(name, 1, NOT_ACTIVE));
        Reply second = api.post("/sla-policies", policy(name.toUpperCase(Locale.ROOT), 2, NOT_ACTIVE));
        assertRefused(second, 409, "POLICY_NAME_IN_USE", "/name");
    }

    @Test
    void a_policy_that_is_not_there_is_not_found() {
        String address = "/sla-policies/" + UUID.randomUUID();
        assertThat(api.get(address).code()).isEqualTo("NOT_FOUND");
        assertThat(api.post(address + "/details", "{'order':1}").code()).isEqualTo("NOT_FOUND");
    }

    private String policy(String called, int order, String more) {
        return "{'name':'" + called + "','order':" + order + ",'targets':[" + RESOLVE + "]" + more + "}";
    }

    /** A policy with this field instead of, or besides, what a policy needs. */
    private String with(String field) {
        return "{'name':'" + name + "'" + NOT_ACTIVE
                + (field.startsWith("'order'") ? "" : ",'order':1")
                + (field.startsWith("'targets'") ? "" : ",'targets':[" + RESOLVE + "]")
                + "," + field.replace("RESOLVE", RESOLVE) + "}";
    }

    private JsonNode created(String body) {
        Reply reply = showing.post("/sla-policies", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json();
    }

    private JsonNode changed(String address, String body) {
        Reply reply = showing.post(address + "/details", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private static void assertRefused(Reply reply, int status, String code, String pointer) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.json().get("errors"))
                .as(reply.toString())
                .extracting(error -> error.get("code").asString() + " "
                        + error.get("pointer").asString())
                .contains(code + " " + pointer);
    }

    private String limit(String address) {
        return api.get(address).json().at("/targets/0/limit").asString();
    }

    private static String address(JsonNode policy) {
        return "/sla-policies/" + policy.get("id").asString();
    }
}
