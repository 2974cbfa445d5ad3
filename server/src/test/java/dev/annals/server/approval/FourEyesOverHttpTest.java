package dev.annals.server.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.access.Role;
import dev.annals.api.access.TokenScope;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.RunningServer.Member;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FourEyesOverHttpTest {
    private static final RunningServer SERVER = RunningServer.shared();
    private static final Api ADMINISTRATOR = SERVER.api();
    private static final Member ANN = SERVER.member(Role.ADMINISTRATOR);
    private static final Member BEN = SERVER.member(Role.ADMINISTRATOR);
    private static final Member EVE = SERVER.member(Role.ADMINISTRATOR);
    private static final Member LEAVING = SERVER.member(Role.ADMINISTRATOR);
    private static final String RULES = "/approval-rules";
    private static final String GRANTS = "{'command':'GRANT_ROLE','expiresAfter':'PT1H'}";

    private UUID user;

    @BeforeEach
    void rule() {
        user = ADMINISTRATOR.create("/users", "{'name':'Somebody'}");
        assertThat(ADMINISTRATOR.post(RULES, "{'commands':[" + GRANTS + "]}").status())
                .isEqualTo(200);
    }

    @Test
    void a_wish_waits_and_changes_nothing_until_a_second_person_grants_it() {
        Reply waiting = ANN.api().post("/users/" + user + "/roles", "{'role':'ANALYST','reason':'Reports'}");
        assertThat(waiting.status()).as(waiting.toString()).isEqualTo(202);
        assertThat(waiting.json().get("state").asString()).isEqualTo("REQUESTED");
        String approval = "/approvals/" + waiting.json().get("approvalId").asString();
        assertThat(waiting.header("Location")).isEqualTo("/api/v1" + approval);

        JsonNode before = ADMINISTRATOR.get(approval + "?atLeast=1").json();
        String position = ADMINISTRATOR.get(approval).header("Annals-Position");
        assertThat(before.get("requestedBy").asString()).isEqualTo(ANN.id().toString());
        assertThat(before.get("reason").asString()).isEqualTo("Reports");
        assertThat(before.get("entity").asString()).isEqualTo("user:" + user);
        assertThat(before.at("/changes").toString()).contains("roles/ANALYST");
        assertThat(roles()).isEqualTo("[]");

        Reply granted = showing(BEN.api()).post(approval + "/grant", "{}");
        assertThat(granted.status()).as(granted.toString()).isEqualTo(200);
        assertThat(granted.json().get("state").asString()).isEqualTo("CARRIED_OUT");
        assertThat(granted.json().get("entityVersion").asLong()).isEqualTo(2);
        assertThat(ADMINISTRATOR
                        .get(approval + "?asOf=" + position)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("REQUESTED");

        JsonNode entry = grantOfRole();
        assertThat(entry.get("actor").asString()).isEqualTo(ANN.id().toString());
        assertThat(entry.get("approvedBy").asString()).isEqualTo(BEN.id().toString());
        assertThat(approval).endsWith(entry.get("approvalId").asString());
        assertThat(entry.get("reason").asString()).isEqualTo("Reports");
        assertThat(ADMINISTRATOR
                        .get("/audit?entity=user:" + user + "&approvedBy=" + BEN.id())
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(ADMINISTRATOR
                        .get("/approvals?state=CARRIED_OUT&command=GRANT_ROLE&requestedBy=" + ANN.id() + "&entity=user:"
                                + user)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void nobody_is_a_second_person_of_their_own() {
        String approval = wish(ANN.api(), "'role':'ANALYST'");
        ADMINISTRATOR.post("/users/" + ANN.id() + "/delegations", "{'delegateId':'" + BEN.id() + "'}");
        Api again = new Api(SERVER.url(), ADMINISTRATOR.accessToken(ANN.id(), TokenScope.WRITE));
        Api forAnn = BEN.api().with("Annals-On-Behalf-Of", ANN.id().toString());
        for (Api same : List.of(ANN.api(), again, forAnn)) {
            assertRefused(same.post(approval + "/grant", "{}"), "OWN_REQUEST");
            assertRefused(same.post(approval + "/refusal", "{'reason':'No'}"), "OWN_REQUEST");
        }
        assertRefused(BEN.api().post(approval + "/withdrawal", "{}"), "NOT_OWN_REQUEST");
        assertThat(ANN.api().post(approval + "/withdrawal", "{}").status()).isEqualTo(200);
        assertRefused(BEN.api().post(approval + "/grant", "{}"), "APPROVAL_DECIDED");
        assertThat(roles()).isEqualTo("[]");
    }

    @Test
    void what_is_refused_is_not_carried_out_and_says_why() {
        String approval = wish(ANN.api(), "'role':'ANALYST'");
        assertThat(BEN.api().post(approval + "/refusal", "{}").code()).isEqualTo("REQUIRED");
        JsonNode refused = showing(BEN.api())
                .post(approval + "/refusal", "{'reason':'Not needed'}")
                .json();
        assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.get("refusedBecause").asString()).isEqualTo("Not needed");
        assertRefused(EVE.api().post(approval + "/grant", "{}"), "APPROVAL_DECIDED");
        assertThat(roles()).isEqualTo("[]");
    }

    @Test
    void of_two_who_grant_at_once_one_is_the_second_person() throws Exception {
        String approval = wish(ANN.api(), "'role':'ANALYST'");
        Callable<Reply> ben = () -> BEN.api().post(approval + "/grant", "{}");
        Callable<Reply> eve = () -> EVE.api().post(approval + "/grant", "{}");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Reply> replies = threads.invokeAll(List.of(ben, eve)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
            assertThat(replies).extracting(Reply::code).containsExactlyInAnyOrder("", "APPROVAL_DECIDED");
        }
        assertThat(grantOfRole().get("version").asLong()).isEqualTo(2);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void what_has_moved_on_since_is_not_changed() {
        Api seen = ANN.api().with("If-Match", "\"1\"");
        String approval = wish(seen, "'role':'ANALYST'");
        ADMINISTRATOR.post("/users/" + user + "/details", "{'name':'Somebody else'}");
        JsonNode failed = showing(BEN.api()).post(approval + "/grant", "{}").json();
        assertThat(failed.get("state").asString()).isEqualTo("FAILED");
        assertThat(failed.get("failure").asString()).isEqualTo("STALE_VERSION");
        assertThat(roles()).isEqualTo("[]");
        Reply stale = seen.post("/users/" + user + "/roles", "{'role':'ANALYST'}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/events/0/fields").toString()).isEqualTo("[\"name\"]");
    }

    @Test
    void what_the_rules_of_the_domain_forbid_by_then_fails() {
        String approval = wish(ANN.api(), "'role':'ANALYST'");
        ADMINISTRATOR.post("/users/" + user + "/retraction", "{}");
        JsonNode failed = showing(BEN.api()).post(approval + "/grant", "{}").json();
        assertThat(failed.get("failure").asString()).isEqualTo("RETRACTED");
    }

    @Test
    void nothing_is_carried_out_in_the_name_of_who_is_gone() {
        String approval = wish(LEAVING.api(), "'role':'ANALYST'");
        ADMINISTRATOR.post("/users/" + LEAVING.id() + "/retraction", "{}");
        await().until(() -> LEAVING.api().get("/users/" + user).status() == 401);
        JsonNode failed = showing(BEN.api()).post(approval + "/grant", "{}").json();
        assertThat(failed.get("failure").asString()).isEqualTo("REQUESTER_GONE");
        assertThat(roles()).isEqualTo("[]");
    }

    @Test
    void the_rules_themselves_wait_once_they_say_so() {
        assertThat(ADMINISTRATOR
                        .post(RULES, "{'commands':[" + GRANTS + ",{'command':'CHANGE_APPROVAL_RULES'}]}")
                        .status())
                .isEqualTo(200);
        Reply waiting = ANN.api().post(RULES, "{'commands':[]}");
        assertThat(waiting.status()).isEqualTo(202);
        String approval = "/approvals/" + waiting.json().get("approvalId").asString();
        assertThat(ADMINISTRATOR.get(RULES).json().get("commands")).hasSize(2);
        assertRefused(ANN.api().post(approval + "/grant", "{}"), "OWN_REQUEST");
        assertThat(BEN.api().post(approval + "/grant", "{}").status()).isEqualTo(200);
        await().until(() -> ADMINISTRATOR.get(RULES).json().get("commands").size() == 0);
    }

    @Test
    void the_same_wish_with_the_same_key_waits_once() {
        Api keyed = ANN.api().with("Idempotency-Key", UUID.randomUUID().toString());
        Reply first = keyed.post("/users/" + user + "/roles", "{'role':'ANALYST'}");
        Reply again = keyed.post("/users/" + user + "/roles", "{'role':'ANALYST'}");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void what_no_rule_names_does_not_wait() {
        assertThat(ADMINISTRATOR.post("/users/" + user + "/disable", "{}").status())
                .isEqualTo(200);
        assertThat(ADMINISTRATOR.post("/users/" + user + "/enable", "{}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422 | REQUIRED | /commands",
                "{'commands':[{'command':'MAKE_TEA'}]} | 400 | WRONG_TYPE | /commands/0/command",
                "{'commands':[{'expiresAfter':'PT1H'}]} | 422 | REQUIRED | /commands/0/command",
                "{'commands':[{'command':'GRANT_ROLE'},{'command':'GRANT_ROLE'}]} | 422 | RULED_TWICE | /commands/1/command",
                "{'commands':[{'command':'GRANT_ROLE','expiresAfter':'PT59S'}]} | 422 | OUT_OF_RANGE | /commands/0/expiresAfter",
                "{'commands':[{'command':'GRANT_ROLE','expiresAfter':'P367D'}]} | 422 | OUT_OF_RANGE | /commands/0/expiresAfter",
                "{'commands':[{'command':'GRANT_ROLE','silently':true}]} | 400 | UNKNOWN_FIELD | /commands/0/silently",
            })
    void what_makes_no_sense_is_refused(String body, int status, String code, String pointer) {
        Reply reply = ADMINISTRATOR.post(RULES, body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.pointer()).isEqualTo(pointer);
    }

    /** Other tests grant roles on the same server. */
    @AfterEach
    void end() {
        assertThat(ADMINISTRATOR.post(RULES, "{'commands':[]}").status()).isEqualTo(200);
    }

    private String wish(Api api, String grant) {
        Reply waiting = api.post("/users/" + user + "/roles", "{" + grant + "}");
        assertThat(waiting.status()).as(waiting.toString()).isEqualTo(202);
        return "/approvals/" + waiting.json().get("approvalId").asString();
    }

    private String roles() {
        return ADMINISTRATOR.get("/users/" + user).json().get("roles").toString();
    }

    private long version() {
        return ADMINISTRATOR
                .get("/users/" + user + "?atLeast=2")
                .json()
                .get("version")
                .asLong();
    }

    private JsonNode grantOfRole() {
        String grants = "/audit?event=user.role-granted&entity=user:" + user;
        await().until(() -> ADMINISTRATOR.get(grants).json().get("items").size() == 1);
        return ADMINISTRATOR.get(grants).json().at("/items/0");
    }

    private static Api showing(Api api) {
        return api.with("Prefer", "return=representation, wait=30");
    }

    private static void assertRefused(Reply reply, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo(code);
    }
}
