package dev.annals.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ComparingOverHttpTest {
    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");

    @Test
    void two_moments_of_a_customer_differ_in_what_was_changed_between() {
        UUID id = api.create("/customers", "{'kind':'PERSON','name':'Compared','grade':'A'}");
        String before = api.get("/customers/" + id + "?atLeast=1").header("Annals-Position");
        showing.post("/customers/" + id + "/grade", "{'grade':'B','reason':'Buys less'}");
        Reply reply = api.get("/compare?entity=customer:" + id + "&from=" + before);
        JsonNode comparison = reply.json();
        assertThat(comparison.at("/differences")).hasSize(1);
        assertThat(comparison.at("/differences/0/field").asString()).isEqualTo("grade");
        assertThat(comparison.at("/differences/0/before").asString()).isEqualTo("A");
        assertThat(comparison.at("/differences/0/after").asString()).isEqualTo("B");
        assertThat(comparison.at("/events/0/reason").asString()).isEqualTo("Buys less");
        assertThat(comparison.at("/events/0/position")).isEqualTo(comparison.at("/differences/0/positions/0"));
        assertThat(comparison.at("/to/position").asString()).isEqualTo(reply.header("Annals-Position"));
    }

    @Test
    void a_policy_a_calendar_and_a_campaign_can_be_compared_too() {
        compared(
                "sla-policy",
                "/sla-policies",
                "{'name':'%1$s','order':98,'when':{'category':'%1$s'},"
                        + "'targets':[{'clock':'RESOLUTION','limit':'PT4H'}]}");
        compared(
                "business-calendar",
                "/business-calendars",
                "{'name':'%s','zone':'UTC'," + "'week':{'MONDAY':[{'from':'09:00','to':'17:00'}]}}");
        compared("campaign", "/campaigns", "{'name':'%s','channel':'EVENT','purpose':'fair','startsOn':'2026-01-01'}");
    }

    private void compared(String type, String path, String body) {
        String name = "compared" + UUID.randomUUID();
        UUID id = api.create(path, body.formatted(name));
        String born = api.get(path + "/" + id + "?atLeast=1").header("Annals-Position");
        JsonNode comparison = api.get("/compare?entity=" + type + ":" + id + "&from=1&to=" + born)
                .json();
        assertThat(comparison.get("thereBefore").asBoolean()).isFalse();
        assertThat(comparison.get("thereAfter").asBoolean()).isTrue();
        assertThat(comparison
                        .get("differences")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .contains("name");
    }

    @ParameterizedTest
    @CsvSource({
        "entity=dragon:00000000-0000-4000-8000-00000000dead&from=1, 400, BAD_FILTER_VALUE",
        "entity=customer&from=1, 400, BAD_FILTER_VALUE",
        "entity=customer:me&from=1, 400, BAD_FILTER_VALUE",
        "entity=customer:00000000-0000-4000-8000-00000000dead&from=1, 404, NOT_FOUND",
        "entity=customer:00000000-0000-4000-8000-00000000dead, 400, BAD_PARAMETER",
        "entity=customer:00000000-0000-4000-8000-00000000dead&from=x, 400, BAD_AS_OF",
        "entity=customer:00000000-0000-4000-8000-00000000dead&from=2&to=1, 422, RANGE_REVERSED",
        "entity=customer:00000000-0000-4000-8000-00000000dead&from=1&to=2999-01-01T00:00:00Z, 422, AS_OF_IN_FUTURE",
    })
    void questions_that_make_no_sense_are_refused(String question, int status, String code) {
        Reply reply = api.get("/compare?" + question);
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " " + status);
    }
}
