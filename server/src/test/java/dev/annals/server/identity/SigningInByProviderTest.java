package dev.annals.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.annals.api.access.Role;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.RunningServer.Member;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Provokes NOT_A_USER, IDENTITY_IN_USE, UNKNOWN_IDENTITY and OWN_DELEGATE. */
@SuppressWarnings("JavaUtilDate") // The library has no other.
class SigningInByProviderTest {
    @TempDir
    static Path folder;

    private static ProviderForTests provider;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        provider = new ProviderForTests();
        server = RunningServer.apart(folder, provider.settings());
    }

    @AfterAll
    static void end() {
        server.close();
        provider.close();
    }

    private static Reply ask(String token) {
        return server.api().as(token).get("/customers?limit=1");
    }

    private static String person() {
        return "person-" + UUID.randomUUID();
    }

    /** A user who comes in as a person of the provider. */
    private static Member linked(String person) {
        Member member = server.member(Role.SALES_REPRESENTATIVE);
        Reply reply = link(member, person);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return member;
    }

    private static Reply link(Member member, String person) {
        return server.api()
                .post(
                        "/users/" + member.id() + "/identities",
                        "{'issuer':'%s','subject':'%s'}".formatted(provider.issuer(), person));
    }

    @Test
    void a_linked_person_comes_in_with_the_roles_of_the_user_and_none_of_the_token() {
        String person = person();
        Member member = linked(person);
        String token = provider.signed(provider.claims(person)
                .claim("roles", List.of("ADMINISTRATOR"))
                .claim("scope", "ROLE_ADMINISTRATOR")
                .claim("realm_access", "ADMINISTRATOR"));
        await().until(() -> ask(token).status() == 200);
        UUID customer = server.api().as(token).create("/customers", "{'kind':'PERSON','name':'Someone'}");
        await().until(() -> server.api().get("/customers/" + customer).status() == 200);
        assertThat(server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("SELECT metadata FROM journal.event WHERE aggregate_id = ?")
                        .param(customer)
                        .query(String.class)
                        .single())
                .contains("\"actor\":\"" + member.id() + "\"", "\"roles\":\"SALES_REPRESENTATIVE\"")
                .doesNotContain(person, "ADMINISTRATOR");
    }

    static Stream<String> badTokens() {
        String person = person();
        linked(person);
        JWTClaimsSet.Builder good = provider.claims(person);
        await().until(() -> ask(provider.signed(good)).status() == 200);
        Instant now = Instant.now();
        return Stream.of(
                ProviderForTests.unsigned(good),
                provider.signedWithPublicKey(good),
                ProviderForTests.signed(good, ProviderForTests.newKey("first")),
                provider.signed(provider.claims(person).audience("another-client")),
                provider.signed(provider.claims(person).audience((String) null)),
                provider.signed(provider.claims(person).issuer("http://127.0.0.1:1")),
                provider.signed(provider.claims(person).issuer(null)),
                provider.signed(provider.claims(person).expirationTime(Date.from(now.minusSeconds(60)))),
                provider.signed(provider.claims(person).expirationTime(null)),
                provider.signed(provider.claims(person).notBeforeTime(Date.from(now.plusSeconds(60)))),
                provider.signed(provider.claims(" ")),
                provider.signed(good) + "x",
                "a.b.c",
                "..");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_is_not_good_in_every_way_is_no_token(String token) {
        Reply reply = ask(token);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_person_who_is_no_user_is_told_so() {
        Reply reply = ask(provider.signed(provider.claims(person())));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("NOT_A_USER");
    }

    @Test
    void a_disabled_user_does_not_come_in_this_way_either() {
        String person = person();
        Member member = linked(person);
        String token = provider.signed(provider.claims(person));
        await().until(() -> ask(token).status() == 200);
        server.api().post("/users/" + member.id() + "/disable", "{}");
        await().until(() -> ask(token).status() == 401);
    }

    @Test
    void a_person_is_one_user_until_unlinked() {
        String person = person();
        Member first = linked(person);
        Member second = server.member();
        assertThat(link(second, person).code()).isEqualTo("IDENTITY_IN_USE");
        String list = "/users/" + first.id() + "/identities";
        String id = server.api().get(list).json().at("/items/0/id").asString();
        assertThat(server.api().post(list + "/" + id + "/removal", "{}").status())
                .isEqualTo(200);
        assertThat(server.api()
                        .post(list + "/" + UUID.randomUUID() + "/removal", "{}")
                        .code())
                .isEqualTo("UNKNOWN_IDENTITY");
        String token = provider.signed(provider.claims(person));
        await().until(() -> ask(token).code().equals("NOT_A_USER"));
        assertThat(link(second, person).status()).isEqualTo(200);
    }

    @Test
    void the_first_sign_in_links_the_one_user_with_that_verified_email_and_no_second_person() {
        String email = "e" + UUID.randomUUID() + "@example.com";
        UUID user = server.api().create("/users", "{'name':'Ann','email':'%s'}".formatted(email));
        server.api().post("/users/" + user + "/roles", "{'role':'ANALYST'}");
        server.api().get("/users/" + user + "?atLeast=2");
        String unverified =
                provider.signed(provider.claims(person()).claim("email", email).claim("email_verified", false));
        assertThat(ask(unverified).code()).isEqualTo("NOT_A_USER");

        String verified =
                provider.signed(provider.claims(person()).claim("email", email).claim("email_verified", true));
        assertThat(ask(verified).status()).isEqualTo(200);
        assertThat(ask(verified).status()).isEqualTo(200);

        String later =
                provider.signed(provider.claims(person()).claim("email", email).claim("email_verified", true));
        assertThat(ask(later).code()).isEqualTo("NOT_A_USER");
    }

    @Test
    void keys_that_the_provider_rotates_are_fetched_anew_but_not_for_every_key_that_is_made_up() {
        String person = person();
        linked(person);
        await().until(() -> ask(provider.signed(provider.claims(person))).status() == 200);
        provider.rotate();
        assertThat(ask(provider.signed(provider.claims(person))).status()).isEqualTo(200);
        int fetched = provider.asked();
        for (int i = 0; i < 10; i++) {
            String madeUp = ProviderForTests.signed(provider.claims(person), ProviderForTests.newKey("made-up-" + i));
            assertThat(ask(madeUp).status()).isEqualTo(401);
        }
        assertThat(provider.asked() - fetched).isLessThan(3);
    }

    @Test
    void nobody_acts_for_themselves() {
        Member member = server.member();
        Api api = server.api();
        assertThat(api.post("/users/" + member.id() + "/delegations", "{'delegateId':'" + member.id() + "'}")
                        .code())
                .isEqualTo("OWN_DELEGATE");
    }
}
