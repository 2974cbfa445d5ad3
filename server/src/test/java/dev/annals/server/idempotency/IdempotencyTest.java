package dev.annals.server.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyTest {
    private static final String BODY = "{'kind':'PERSON','name':'Sent twice'}";

    private final Api api = RunningServer.shared().api();
    private final JdbcClient sql = RunningServer.shared().bean(JdbcClient.class);
    private final String key = "key-" + UUID.randomUUID();

    @Test
    void the_same_request_is_carried_out_once_and_answered_twice() {
        Reply first = keyed().post("/customers", BODY);
        Reply second = keyed().post("/customers", BODY);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void a_refusal_is_repeated_too() {
        Reply first = keyed().post("/customers", "{'kind':'PERSON','name':''}");
        Reply second = keyed().post("/customers", "{'kind':'PERSON','name':''}");
        assertThat(second.code()).isEqualTo("REQUIRED").isEqualTo(first.code());
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        keyed().post("/customers", BODY);
        assertThat(keyed().post("/customers", "{'kind':'PERSON','name':'Somebody else'}")
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(keyed().post("/users", BODY).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_key_is_short_and_printable() {
        assertThat(api.with("Idempotency-Key", "x".repeat(256))
                        .post("/customers", BODY)
                        .code())
                .isEqualTo("BAD_IDEMPOTENCY_KEY");
    }

    @Test
    void what_is_being_worked_on_is_not_begun_again() {
        keyed().post("/customers", BODY);
        row("locked_until = now() + interval '1 minute', status = NULL");
        Reply reply = keyed().post("/customers", BODY);
        assertThat(reply.code()).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    @Test
    void an_attempt_that_died_is_taken_over_and_creates_the_same_thing() {
        Reply first = keyed().post("/customers", BODY);
        row("locked_until = now() - interval '1 second', status = NULL");
        Reply second = keyed().post("/customers", BODY);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void an_interaction_is_not_doubled_by_an_attempt_that_died() {
        UUID customer = api.create("/customers", BODY);
        String interaction = "{'channel':'CALL','direction':'IN','subject':'Asked'}";
        Reply first = keyed().post("/customers/" + customer + "/interactions", interaction);
        row("locked_until = NULL, status = NULL");
        Reply second = keyed().post("/customers/" + customer + "/interactions", interaction);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        Reply first = keyed().post("/customers", BODY);
        row("begun_at = now() - interval '25 hours'");
        Reply second = keyed().post("/customers", BODY);
        assertThat(second.json().get("id")).isNotEqualTo(first.json().get("id"));
    }

    @Test
    void of_many_at_once_one_is_carried_out() {
        List<CompletableFuture<Reply>> replies = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> keyed().post("/customers", BODY)))
                .toList();
        List<String> ids = replies.stream()
                .map(CompletableFuture::join)
                .filter(reply -> reply.status() == 201)
                .map(reply -> reply.json().get("id").asString())
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(replies.stream().map(CompletableFuture::join).filter(reply -> reply.status() != 201))
                .allMatch(reply -> reply.code().equals("IDEMPOTENCY_IN_PROGRESS"));
    }

    @Test
    void who_reads_the_table_finds_no_address_by_trying() throws Exception {
        String body = "{'channel':'SMS','address':'+8613812345678'}".replace('\'', '"');
        assertThat(keyed().post("/suppressions/lookup", body).status()).isEqualTo(200);
        byte[] tried = MessageDigest.getInstance("SHA-256")
                .digest(("POST /api/v1/suppressions/lookup?null\0" + body).getBytes(StandardCharsets.UTF_8));
        assertThat(sql.sql("SELECT fingerprint FROM server.idempotency WHERE key = ?")
                        .param(key)
                        .query(byte[].class)
                        .single())
                .isNotEqualTo(tried);
    }

    private Api keyed() {
        return api.with("Idempotency-Key", key);
    }

    /** Puts the row of this test's key into a state that a crash or the time would bring it to. */
    private void row(String set) {
        assertThat(sql.sql("UPDATE server.idempotency SET " + set + " WHERE key = ?")
                        .param(key)
                        .update())
                .isEqualTo(1);
    }
}
