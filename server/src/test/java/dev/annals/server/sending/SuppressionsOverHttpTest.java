package dev.annals.server.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.sending.Suppressions;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class SuppressionsOverHttpTest {
    private static final String NEVER = "00000000-0000-4000-8000-00000000dead";

    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");
    private final JdbcClient sql = RunningServer.shared().bean(JdbcClient.class);
    private final String local = "reader-" + UUID.randomUUID();
    private final String address = local + "@example.com";

    @Test
    void an_address_is_suppressed_looked_up_released_and_suppressed_again() {
        Reply suppressed = showing.post("/suppressions", mail(address, ",'detail':'Asked on the phone'"));
        assertThat(suppressed.status()).isEqualTo(201);
        JsonNode suppression = suppressed.json();
        String id = suppression.get("id").asString();
        assertThat(suppressed.header("Location")).isEqualTo("/api/v1/suppressions/" + id);
        assertThat(suppression.get("reason").asString()).isEqualTo("MANUAL");
        assertThat(suppression.get("detail").asString()).isEqualTo("Asked on the phone");
        JsonNode standing = lookUp(" " + address.toUpperCase(java.util.Locale.ROOT), "");
        assertThat(standing.get("suppressed").asBoolean()).isTrue();
        assertThat(standing.get("id").asString()).isEqualTo(id);
        assertThat(standing.get("since")).isEqualTo(suppression.get("since"));
        long position = Long.parseLong(suppressed.header("Annals-Position"));

        JsonNode released = showing.post("/suppressions/" + id + "/release", "{'reason':'Asked again'}")
                .json();
        assertThat(released.get("active").asBoolean()).isFalse();
        assertThat(released.get("releaseReason").asString()).isEqualTo("Asked again");
        assertThat(lookUp(address, "")).hasToString("{\"suppressed\":false}");
        assertThat(lookUp(address, "?asOf=" + position).get("suppressed").asBoolean())
                .isTrue();

        JsonNode again = showing.post("/suppressions", mail(address, ",'reason':'COMPLAINED'"))
                .json();
        assertThat(again.get("id").asString()).isEqualTo(id);
        assertThat(again.get("version").asLong()).isEqualTo(3);
        assertThat(again.get("reason").asString()).isEqualTo("COMPLAINED");
        assertThat(again.has("releaseReason")).isFalse();
    }

    @Test
    void told_again_it_is_so_already() {
        showing.post("/suppressions", mail(address, ""));
        Reply again = api.post("/suppressions", mail(address, ",'reason':'COMPLAINED'"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("version").asLong()).isEqualTo(1);
    }

    @Test
    void the_id_is_that_of_the_hash_by_which_the_decision_knows_the_address() {
        String hash = RunningServer.shared().bean(AddressHash.class).of(CampaignChannel.EMAIL, address);
        assertThat(api.create("/suppressions", mail(address, ""))).isEqualTo(Suppressions.id(hash));
    }

    @Test
    void suppressions_are_listed_by_channel_reason_and_whether_they_hold() {
        UUID mail = api.create("/suppressions", mail(address, ",'reason':'COMPLAINED'"));
        String number = "+861381234" + (1000 + (int) (Math.abs(local.hashCode()) % 9000));
        JsonNode text = showing.post("/suppressions", "{'channel':'SMS','address':'%s'}".formatted(number))
                .json();
        assertThat(ids("?channel=EMAIL&reason=COMPLAINED&active=true&limit=200"))
                .contains(mail.toString())
                .doesNotContain(text.get("id").asString());
        assertThat(ids("?channel=SMS&limit=200")).contains(text.get("id").asString());
        assertThat(ids("?active=false&limit=200")).doesNotContain(mail.toString());
        assertThat(api.get("/suppressions?sort=-since&limit=1").json().get("items"))
                .hasSize(1);
        assertThat(api.get("/suppressions/" + mail).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_repeated_request_is_carried_out_once() {
        Api keyed = showing.with("Idempotency-Key", "key-" + UUID.randomUUID());
        Reply first = keyed.post("/suppressions", mail(address, ""));
        showing.post("/suppressions/" + first.json().get("id").asString() + "/release", "{'reason':'By mistake'}");
        assertThat(keyed.post("/suppressions", mail(address, "")).body()).isEqualTo(first.body());
        assertThat(lookUp(address, "").get("suppressed").asBoolean()).isFalse();
        assertThat(keyed.post("/suppressions", mail("x" + address, "")).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void the_address_is_kept_nowhere() {
        Api keyed = showing.with("Idempotency-Key", "key-" + UUID.randomUUID());
        JsonNode suppression = keyed.post("/suppressions", mail(address, ",'reason':'COMPLAINED'"))
                .json();
        String entity = "suppression:" + suppression.get("id").asString();
        lookUp(address, "");
        JsonNode audit = api.get("/audit?entity=" + entity).json();
        assertThat(audit.at("/items/0/event").asString()).isEqualTo("suppression.added");
        assertThat(audit.toString()).doesNotContain(local);
        assertThat(rowsWith("journal.event e")).isZero();
        assertThat(rowsWith("read_model.suppression e")).isZero();
        assertThat(rowsWith("(SELECT convert_from(body, 'UTF8') AS said FROM server.idempotency"
                        + " WHERE body IS NOT NULL) e"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | {'channel':'WEB','address':'SECRET@example.com'} | 422 | CHANNEL_WITHOUT_ADDRESSES | /channel",
                " | {'channel':'EMAIL','address':'SECRET@example.com','reason':'BOUNCED'} | 422 | REASON_NOT_BY_HAND | /reason",
                " | {'channel':'EMAIL','address':'SECRET@nowhere'} | 422 | BAD_EMAIL | /address",
                " | {'channel':'SMS','address':'SECRET'} | 422 | BAD_PHONE | /address",
                " | {'channel':'EMAIL','address':' '} | 422 | REQUIRED | /address",
                " | {'channel':'EMAIL'} | 422 | REQUIRED | /address",
                " | {'address':'SECRET@example.com'} | 422 | REQUIRED | /channel",
                " | {'channel':'EMAIL','address':{'SECRET@example.com':1}} | 400 | WRONG_TYPE | /address",
                " | {'id':'" + NEVER
                        + "','channel':'EMAIL','address':'SECRET@example.com'} | 400 | UNKNOWN_FIELD | /id",
                "/lookup | {'channel':'AD','address':'SECRET@example.com'} | 422 | CHANNEL_WITHOUT_ADDRESSES | /channel",
                "/lookup | {'channel':'EMAIL','address':'SECRET'} | 422 | BAD_EMAIL | /address",
                "/" + NEVER + "/release | {'reason':'Asked again'} | 404 | NOT_FOUND | ''",
                "/" + NEVER + "/release | {} | 422 | REQUIRED | /reason",
            })
    void what_makes_no_sense_is_refused_without_saying_the_address(
            String path, String body, int status, String code, String pointer) {
        Reply reply = api.post("/suppressions" + (path == null ? "" : path), body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.pointer()).isEqualTo(pointer);
        assertThat(reply.text()).doesNotContain("SECRET");
    }

    @Test
    void what_never_was_is_not_found() {
        assertThat(api.get("/suppressions/" + NEVER).code()).isEqualTo("NOT_FOUND");
    }

    private static String mail(String address, String more) {
        return "{'channel':'EMAIL','address':'%s'%s}".formatted(address, more);
    }

    private JsonNode lookUp(String address, String moment) {
        Reply reply = api.post("/suppressions/lookup" + moment, mail(address, ""));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private String ids(String filter) {
        return api.get("/suppressions" + filter).json().get("items").toString();
    }

    private long rowsWith(String table) {
        return sql.sql("SELECT count(*) FROM " + table + " WHERE e::text LIKE ?")
                .param("%" + local + "%")
                .query(Long.class)
                .single();
    }
}
