package dev.annals.server.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SendingRulesOverHttpTest {
    private static final String RULES = "/sending-rules";
    private static final String NONE =
            "{'quietHours':null,'cap':null,'perMinute':null,'sender':null,'replyTo':null,'approvalRequired':false}";

    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");

    @Test
    void before_any_change_nothing_is_ruled() {
        Reply none = api.get(RULES + "?asOf=1");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.header("ETag")).isEqualTo("\"0\"");
        assertThat(none.json().get("version").asLong()).isZero();
        assertThat(none.json().get("approvalRequired").asBoolean()).isFalse();
        assertThat(none.json().has("quietHours")).isFalse();
    }

    @Test
    void only_the_fields_present_change_and_null_clears() {
        JsonNode ruled = showing.post(
                        RULES,
                        "{'quietHours':{'from':'21:00','to':'08:00'},'cap':{'messages':3,'days':7},'perMinute':600,"
                                + "'sender':{'name':' Acme News ','address':'news@EXAMPLE.com'},"
                                + "'replyTo':'team@example.com'}")
                .json();
        long position = head();
        assertThat(ruled.at("/sender/name").asString()).isEqualTo("Acme News");
        assertThat(ruled.at("/sender/address").asString()).isEqualTo("news@example.com");
        JsonNode changed = showing.post(RULES, "{'quietHours':null,'perMinute':60,'reason':'Fair'}")
                .json();
        assertThat(changed.has("quietHours")).isFalse();
        assertThat(changed.get("perMinute").asInt()).isEqualTo(60);
        assertThat(changed.at("/cap/days").asInt()).isEqualTo(7);
        assertThat(changed.get("version").asLong())
                .isEqualTo(ruled.get("version").asLong() + 1);
        assertThat(api.get(RULES + "?asOf=" + position)
                        .json()
                        .at("/quietHours/to")
                        .asString())
                .isEqualTo("08:00");
        JsonNode entry = api.get(
                        "/audit?entity=sending-rules:" + changed.get("id").asString())
                .json()
                .at("/items/0");
        assertThat(entry.get("event").asString()).isEqualTo("sending-rules.changed");
        assertThat(entry.get("reason").asString()).isEqualTo("Fair");
        assertThat(entry.at("/changes/0/field").asString()).isEqualTo("quietHours");
    }

    @Test
    void whoever_saw_older_rules_is_told_what_has_changed_since() {
        long seen =
                showing.post(RULES, "{'perMinute':70}").json().get("version").asLong();
        showing.post(RULES, "{'perMinute':80}");
        Reply stale = api.with("If-Match", "\"" + seen + "\"").post(RULES, "{'perMinute':90}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        assertThat(stale.json().at("/events/0/fields").toString()).isEqualTo("[\"perMinute\"]");
    }

    @Test
    void no_campaign_is_launched_without_an_approval_while_the_rules_want_one() {
        assertThat(showing.post(RULES, "{'approvalRequired':true}").status()).isEqualTo(200);
        UUID campaign = api.create(
                "/campaigns", "{'name':'Fair','channel':'EVENT','purpose':'newsletter','startsOn':'2026-01-01'}");
        Reply refused = api.post("/campaigns/" + campaign + "/launch", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NOT_APPROVED");
        assertThat(api.post("/campaigns/" + campaign + "/approval", "{}").status())
                .isEqualTo(200);
        assertThat(api.post("/campaigns/" + campaign + "/launch", "{}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'quietHours':{'from':'21:00','to':'21:00'}} | 422 | EMPTY_QUIET_HOURS | /quietHours",
                "{'quietHours':{'from':'9:00','to':'21:00'}} | 422 | BAD_FORMAT | /quietHours/from",
                "{'cap':{'messages':0,'days':7}} | 422 | OUT_OF_RANGE | /cap/messages",
                "{'perMinute':100001} | 422 | OUT_OF_RANGE | /perMinute",
                "{'sender':{'name':'News\\r\\nBcc: x@example.com','address':'news@example.com'}} | 422 | FORBIDDEN_CHARACTERS | /sender/name",
                "{'sender':{'name':'News','address':'nobody'}} | 422 | BAD_EMAIL | /sender/address",
                "{'replyTo':'nobody'} | 422 | BAD_EMAIL | /replyTo",
                "{'approvalRequired':null} | 422 | REQUIRED | /approvalRequired",
                "{'id':'00000000-0000-4000-8000-00000000dead'} | 400 | UNKNOWN_FIELD | /id",
            })
    void what_makes_no_sense_is_refused(String body, int status, String code, String pointer) {
        Reply reply = api.post(RULES, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.pointer()).isEqualTo(pointer);
    }

    private long head() {
        return Long.parseLong(api.get(RULES).header("Annals-Position"));
    }

    /** Other tests launch campaigns on the same server. */
    @AfterEach
    void end() {
        assertThat(api.post(RULES, NONE).status()).isEqualTo(200);
    }
}
