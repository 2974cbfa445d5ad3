package dev.annals.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.access.Role;
import dev.annals.api.access.TokenScope;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.RunningServer.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class AccessTokensOverHttpTest {
    private static final String SOON = "'expiresAt':'" + Instant.now().plus(Duration.ofHours(1)) + "'";

    private final RunningServer server = RunningServer.shared();
    private final Api administrator = server.api();

    @Test
    void a_token_stands_for_its_user_with_the_roles_of_the_user() {
        Member member = server.member(Role.SALES_MANAGER, Role.SALES_REPRESENTATIVE);
        UUID customer = member.api().create("/customers", "{'kind':'PERSON','name':'Someone'}");

        JsonNode entry = auditOf("customer:" + customer);
        assertThat(entry.get("actor").asString()).isEqualTo(member.id().toString());
        String metadata = server.bean(JdbcClient.class)
                .sql("SELECT metadata FROM journal.event WHERE aggregate_id = ?")
                .param(customer)
                .query(String.class)
                .single();
        assertThat(metadata).contains("\"roles\":\"SALES_MANAGER,SALES_REPRESENTATIVE\"");
    }

    private JsonNode auditOf(String entity) {
        await().until(() ->
                administrator.get("/audit?entity=" + entity).json().get("items").size() > 0);
        return administrator.get("/audit?entity=" + entity).json().at("/items/0");
    }

    @Test
    void roles_that_have_ended_count_no_more() {
        Member member = server.member(Role.ANALYST);
        String past = Instant.now().minusSeconds(1).toString();
        administrator.post(roles(member), "{'role':'AUDITOR','until':'%s'}".formatted(past));
        UUID customer = member.api().create("/customers", "{'kind':'PERSON','name':'Someone'}");
        assertThat(server.bean(JdbcClient.class)
                        .sql("SELECT metadata FROM journal.event WHERE aggregate_id = ?")
                        .param(customer)
                        .query(String.class)
                        .single())
                .contains("\"roles\":\"ANALYST\"");
    }

    @Test
    void a_token_is_shown_once_and_kept_nowhere() {
        Member member = server.member(Role.ANALYST);
        Reply made = administrator
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(tokens(member), "{'name':'For reports','scope':'READ'," + SOON + "}");
        String token = made.json().get("token").asString();
        assertThat(token).startsWith("annals_pat_").hasSizeGreaterThan(50);

        String list = administrator.get(tokens(member)).text();
        assertThat(list).contains("For reports", "READ").doesNotContain(token);
        for (String table : new String[] {"access.token", "server.idempotency", "journal.event"}) {
            assertThat(count("SELECT count(*) FROM " + table + " t WHERE to_jsonb(t)::text LIKE '%" + token + "%'"))
                    .isZero();
        }
        assertThat(count("SELECT count(*) FROM server.idempotency WHERE position(convert_to('" + token
                        + "', 'UTF8') IN body) > 0"))
                .isZero();
    }

    private long count(String sql) {
        return server.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    @Test
    void asked_again_with_the_same_key_nothing_is_made_and_nothing_shown() {
        Member member = server.member();
        Api keyed = administrator.with("Idempotency-Key", UUID.randomUUID().toString());
        String wish = "{'name':'Once','scope':'READ'," + SOON + "}";
        assertThat(keyed.post(tokens(member), wish).status()).isEqualTo(200);
        Reply again = keyed.post(tokens(member), wish);
        assertThat(again.code()).isEqualTo("ID_IN_USE");
        assertThat(administrator.get(tokens(member)).text()).containsOnlyOnce("Once");
    }

    @Test
    void it_is_known_when_a_token_was_last_used() {
        Member member = server.member();
        assertThat(administrator.get(tokens(member)).json().at("/items/0").has("lastUsedAt"))
                .isFalse();
        member.api().get("/customers?limit=1");
        assertThat(administrator.get(tokens(member)).json().at("/items/0").has("lastUsedAt"))
                .isTrue();
    }

    @Test
    void a_token_for_reading_reads_and_does_nothing_else() {
        Member member = server.member(Role.SALES_MANAGER);
        Api reader = member.api().as(administrator.accessToken(member.id(), TokenScope.READ));
        assertThat(reader.get("/customers?limit=1").status()).isEqualTo(200);
        Reply refused = reader.post("/customers", "{'kind':'PERSON','name':'Someone'}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("READ_ONLY_TOKEN");
    }

    @Test
    void a_revoked_token_is_no_token() {
        Member member = server.member(Role.ANALYST);
        UUID id = UUID.fromString(
                administrator.get(tokens(member)).json().at("/items/0/id").asString());
        assertThat(member.api().get("/customers?limit=1").status()).isEqualTo(200);

        assertThat(administrator
                        .post(tokens(member) + "/" + id + "/revocation", "{}")
                        .status())
                .isEqualTo(200);
        awaitRefusal(member);
        assertThat(administrator.get(tokens(member)).json().at("/items/0").has("revokedAt"))
                .isTrue();
        assertThat(administrator
                        .post(tokens(member) + "/" + UUID.randomUUID() + "/revocation", "{}")
                        .code())
                .isEqualTo("UNKNOWN_ACCESS_TOKEN");
    }

    @Test
    void a_disabled_user_does_not_come_in_until_enabled() {
        Member member = server.member(Role.ANALYST);
        assertThat(member.api().get("/customers?limit=1").status()).isEqualTo(200);
        administrator.post("/users/" + member.id() + "/disable", "{}");
        awaitRefusal(member);
        assertThat(administrator
                        .post(tokens(member), "{'name':'x','scope':'READ'," + SOON + "}")
                        .code())
                .isEqualTo("USER_DISABLED");
        administrator.post("/users/" + member.id() + "/enable", "{}");
        await().until(() -> member.api().get("/customers?limit=1").status() == 200);
    }

    @Test
    void a_withdrawn_user_does_not_come_in() {
        Member member = server.member(Role.ANALYST);
        assertThat(member.api().get("/customers?limit=1").status()).isEqualTo(200);
        administrator.post("/users/" + member.id() + "/retraction", "{}");
        awaitRefusal(member);
    }

    private static void awaitRefusal(Member member) {
        await().atMost(Duration.ofSeconds(3))
                .until(() -> member.api().get("/customers?limit=1").status() == 401);
    }

    @Test
    void a_token_that_has_expired_is_no_token() {
        Member member = server.member(Role.ANALYST);
        server.bean(JdbcClient.class)
                .sql("UPDATE access.token SET expires_at = now() WHERE user_id = ?")
                .param(member.id())
                .update();
        assertThat(member.api().get("/customers?limit=1").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "2190-01-01T00:00:00Z"})
    void a_token_expires_within_a_year(String expiry) {
        Member member = server.member();
        Reply refused =
                administrator.post(tokens(member), "{'name':'x','scope':'READ','expiresAt':'%s'}".formatted(expiry));
        assertThat(refused.code()).isEqualTo("OUT_OF_RANGE");
        assertThat(refused.pointer()).isEqualTo("/expiresAt");
    }

    @Test
    void a_user_has_so_many_tokens_at_once() {
        Member member = server.member();
        Reply last = null;
        for (int i = 0; i < 50; i++) {
            last = administrator.post(tokens(member), "{'name':'x','scope':'READ'," + SOON + "}");
        }
        assertThat(last.code()).isEqualTo("TOO_MANY_ACCESS_TOKENS");
    }

    @Test
    void roles_are_shown_and_found() {
        Member member = server.member(Role.PRIVACY_OFFICER);
        assertThat(administrator.post(roles(member), "{'role':'AUDITOR'}").code())
                .isEqualTo("ROLE_NEEDS_END");
        JsonNode user = administrator
                .with("Prefer", "return=representation, wait=30")
                .post(roles(member), "{'role':'AUDITOR','until':'2030-01-01T00:00:00Z'}")
                .json();
        assertThat(user.get("roles").toString())
                .isEqualTo(
                        "[{\"role\":\"AUDITOR\",\"until\":\"2030-01-01T00:00:00Z\"},{\"role\":\"PRIVACY_OFFICER\"}]");
        assertThat(administrator
                        .get("/users?role=PRIVACY_OFFICER&disabled=false&limit=200")
                        .text())
                .contains(member.id().toString());
        administrator
                .with("Prefer", "return=representation, wait=30")
                .post(roles(member) + "/revocation", "{'role':'PRIVACY_OFFICER'}");
        assertThat(administrator.get("/users?role=PRIVACY_OFFICER&limit=200").text())
                .doesNotContain(member.id().toString());
    }

    private static String tokens(Member member) {
        return "/users/" + member.id() + "/access-tokens";
    }

    private static String roles(Member member) {
        return "/users/" + member.id() + "/roles";
    }
}
