package dev.annals.server.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Business calendars: every intent, every refusal, and trying one. */
class CalendarsOverHttpTest {
    private static final String NINE_TO_FIVE = "[{'from':'09:00','to':'17:00'}]";
    private static final String WEEK = "{'MONDAY':" + NINE_TO_FIVE + ",'TUESDAY':" + NINE_TO_FIVE + ",'WEDNESDAY':"
            + NINE_TO_FIVE + ",'THURSDAY':" + NINE_TO_FIVE + ",'FRIDAY':" + NINE_TO_FIVE + "}";

    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");

    @Test
    void a_calendar_is_defined_and_changed() {
        JsonNode calendar = calendar("Asia/Shanghai", ",'holidays':{'country':'cn'}");
        String address = address(calendar);
        assertThat(calendar.at("/week/MONDAY/0/to").asString()).isEqualTo("17:00");
        assertThat(calendar.at("/holidays/country").asString()).isEqualTo("CN");
        assertThat(calendar.get("publicDays"))
                .extracting(
                        day -> day.get("date").asString() + day.get("worked").asBoolean())
                .contains("2026-10-01false", "2026-10-10true");

        JsonNode changed = showing.post(
                        address + "/details",
                        "{'name':'Night desk','week':{'MONDAY':[{'from':'22:00','to':'24:00'}]},'holidays':null,"
                                + "'exceptions':[{'date':'2026-11-24','windows':[],'name':'Stocktaking'}]}")
                .json();
        assertThat(changed.get("name").asString()).isEqualTo("Night desk");
        assertThat(changed.get("zone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(changed.get("week")).hasSize(1);
        assertThat(changed.has("holidays")).isFalse();
        assertThat(changed.get("publicDays")).isEmpty();
        assertThat(changed.at("/exceptions/0/name").asString()).isEqualTo("Stocktaking");
        assertThat(showing.post(address + "/details", "{'exceptions':null}")
                        .json()
                        .get("exceptions"))
                .isEmpty();
        assertThat(api.get("/business-calendars?name=Night%20desk").json().get("items"))
                .hasSize(1);
    }

    @Test
    void from_nine_to_five_eight_hours_from_monday_morning_are_over_on_monday_at_five() {
        String address = address(calendar("UTC", ""));
        assertThat(due(address, "2026-11-23T09:00:00Z", "PT8H")).isEqualTo("2026-11-23T17:00:00Z");
        assertThat(due(address, "2026-11-23T09:00:00Z", "PT8H1S")).isEqualTo("2026-11-24T09:00:01Z");
        assertThat(elapsed(address, "2026-11-20T16:00:00Z", "2026-11-23T10:00:00Z"))
                .isEqualTo("PT2H");
        assertThat(elapsed(address, "2026-11-23T10:00:00Z", "2026-11-20T16:00:00Z"))
                .isEqualTo("PT0S");
    }

    @Test
    void the_week_of_national_day_is_closed_in_china_and_the_saturday_moved_for_it_is_worked() {
        String address = address(calendar("Asia/Shanghai", ",'holidays':{'country':'CN'}"));
        assertThat(elapsed(address, "2026-10-01T00:00:00%2B08:00", "2026-10-08T00:00:00%2B08:00"))
                .isEqualTo("PT0S");
        assertThat(elapsed(address, "2026-10-10T00:00:00%2B08:00", "2026-10-12T00:00:00%2B08:00"))
                .isEqualTo("PT8H");
        assertThat(due(address, "2026-09-30T16:00:00%2B08:00", "PT2H")).isEqualTo("2026-10-08T02:00:00Z");
    }

    @Test
    void as_of_a_moment_before_a_change_the_answer_is_the_old_one() {
        JsonNode calendar = calendar("UTC", "");
        String address = address(calendar);
        String before = api.get(address).header("Annals-Position");
        assertThat(before).isNotEmpty();
        showing.post(address + "/details", "{'week':{'MONDAY':[{'from':'13:00','to':'24:00'}]}}");

        String target = "/due?from=2026-11-23T09:00:00Z&target=PT8H";
        assertThat(api.get(address + target).json().get("dueAt").asString()).isEqualTo("2026-11-23T21:00:00Z");
        assertThat(api.get(address + target + "&asOf=" + before)
                        .json()
                        .get("dueAt")
                        .asString())
                .isEqualTo("2026-11-23T17:00:00Z");
        String span = "/elapsed?from=2026-11-23T00:00:00Z&to=2026-11-24T00:00:00Z";
        assertThat(api.get(address + span).json().get("elapsed").asString()).isEqualTo("PT11H");
        assertThat(api.get(address + span + "&asOf=" + before)
                        .json()
                        .get("elapsed")
                        .asString())
                .isEqualTo("PT8H");
    }

    @Test
    void a_calendar_that_never_opens_has_no_due_time() {
        String address =
                "/business-calendars/" + api.create("/business-calendars", "{'name':'Never','zone':'UTC','week':{}}");
        visible(address);
        Reply reply = api.get(address + "/due?from=2026-11-23T09:00:00Z&target=PT8H");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().has("dueAt")).isFalse();
        assertThat(api.get(address + "/due?from=2026-11-23T09:00:00Z&target=PT2000000000000000H")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void public_days_that_are_known_already_are_no_change() {
        JsonNode calendar = calendar("Europe/Berlin", ",'holidays':{'country':'DE','region':'by'}");
        Reply again = api.post(address(calendar) + "/public-days", "{}");
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().get("version").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | REQUIRED",
                "{'name':'x','zone':'+08:00','week':{}} | UNKNOWN_ZONE",
                "{'name':'x','zone':'UTC','week':{'MONDAY':[{'from':'09:00','to':'09:00'}]}} | EMPTY_WINDOW",
                "{'name':'x','zone':'UTC','week':{'MONDAY':[{'from':'09:00','to':'12:00'},{'from':'11:00','to':'13:00'}]}} | WINDOWS_OVERLAP",
                "{'name':'x','zone':'UTC','week':{'MONDAY':[{'from':'9:00','to':'12:00'}]}} | BAD_FORMAT",
                "{'name':'x','zone':'UTC','week':{'MONDAY':[{'from':'09:00'}]}} | REQUIRED",
                "{'name':'x','zone':'UTC','week':{'MONDAY':null}} | REQUIRED",
                "{'name':'x','zone':'UTC','week':{},'exceptions':[{'date':'2026-01-01','windows':[]},{'date':'2026-01-01','windows':[]}]} | DUPLICATE_EXCEPTION",
                "{'name':'x','zone':'UTC','week':{},'exceptions':[null]} | REQUIRED",
                "{'name':'x','zone':'UTC','week':{},'holidays':{'country':'JP'}} | UNKNOWN_HOLIDAYS",
                "{'name':'x','zone':'UTC','week':{},'holidays':{'country':'DE','region':'nowhere'}} | UNKNOWN_HOLIDAYS",
                "{'name':'x','zone':'UTC','week':{},'holidays':{}} | REQUIRED",
            })
    void what_is_no_calendar_is_refused(String body, String code) {
        Reply reply = api.post("/business-calendars", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        assertThat(reply.json().get("errors"))
                .extracting(error -> error.get("code").asString())
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/due?from=2026-11-23T09:00:00Z, 400, BAD_PARAMETER, /target",
        "/due?from=2026-11-23T09:00:00Z&target=long, 400, BAD_PARAMETER, /target",
        "/due?from=2026-11-23T09:00:00Z&target=P9999999999999999D, 400, BAD_PARAMETER, /target",
        "/due?from=monday&target=PT8H, 400, BAD_PARAMETER, /from",
        "/due?from=1066-10-14T09:00:00Z&target=PT8H, 422, OUT_OF_RANGE, /from",
        "/due?from=2026-11-23T09:00:00Z&target=PT8H&zone=UTC, 400, UNKNOWN_PARAMETER, /zone",
        "/due?from=2026-11-23T09:00:00Z&target=PT8H&asOf=then, 400, BAD_AS_OF, /asOf",
        "/elapsed?from=2026-11-23T09:00:00Z, 400, BAD_PARAMETER, /to",
        "/elapsed?from=2026-11-23T09:00:00Z&to=2200-01-01T00:00:00Z, 422, OUT_OF_RANGE, /to",
    })
    void what_cannot_be_tried_is_refused(String question, int status, String code, String pointer) {
        Reply reply = api.get(address(calendar("UTC", "")) + question);
        assertThat(reply.status() + " " + reply.code() + " " + reply.pointer())
                .as(reply.toString())
                .isEqualTo(status + " " + code + " " + pointer);
    }

    @Test
    void a_calendar_that_is_not_there_is_not_found() {
        String address = "/business-calendars/" + UUID.randomUUID();
        String from = "from=2026-11-23T09:00:00Z";
        assertThat(api.get(address).code()).isEqualTo("NOT_FOUND");
        assertThat(api.get(address + "/due?" + from + "&target=PT8H").code()).isEqualTo("NOT_FOUND");
        assertThat(api.get(address + "/elapsed?" + from + "&to=2026-11-24T09:00:00Z")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(api.post(address + "/public-days", "{}").code()).isEqualTo("NOT_FOUND");
    }

    private JsonNode calendar(String zone, String more) {
        Reply reply =
                showing.post("/business-calendars", "{'name':'Desk','zone':'" + zone + "','week':" + WEEK + more + "}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json();
    }

    private void visible(String address) {
        assertThat(api.with("Prefer", "wait=30").get(address + "?atLeast=1").status())
                .isEqualTo(200);
    }

    private static String address(JsonNode calendar) {
        return "/business-calendars/" + calendar.get("id").asString();
    }

    private String due(String address, String from, String target) {
        Reply reply = api.get(address + "/due?from=" + from + "&target=" + target);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json().get("dueAt").asString();
    }

    private String elapsed(String address, String from, String to) {
        Reply reply = api.get(address + "/elapsed?from=" + from + "&to=" + to);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json().get("elapsed").asString();
    }
}
