package dev.annals.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.privacy.PrivacyFiles;
import dev.annals.query.rebuild.ReadModels;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class ErasingACustomerTest {
    private static final String MARK = "\u200E[erased]";

    private final RunningServer server = RunningServer.shared();
    private final Api api = server.api().with("Prefer", "return=representation, wait=30");
    private final JdbcTemplate sql = new JdbcTemplate(server.bean(DataSource.class));
    private final Traces traces = new Traces(server);

    /** In everything personal that is told here, and nowhere else. */
    private final String secret =
            "Wren" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toLowerCase(java.util.Locale.ROOT) + "field";

    private final String phone =
            "+86138" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));

    @Test
    void nothing_of_an_erased_customer_is_left_anywhere_and_everything_else_is() {
        UUID customer = customer();
        UUID ticket = history(customer);
        UUID workspace = workspace();
        long before = Long.parseLong(api.get("/customers/" + customer).header("Annals-Position"));
        assertThat(traces.of(secret)).hasSizeGreaterThan(5);

        JsonNode dryRun = erase(customer, true).json();
        assertThat(places(dryRun))
                .contains(
                        "events",
                        "customer360/customer",
                        "tickets/ticket",
                        "pipeline/opportunity",
                        "audit/audit_entry",
                        "claims",
                        "answers",
                        "importFailures",
                        "workspaces");
        assertThat(traces.of(secret)).hasSizeGreaterThan(5);

        Reply erased = erase(customer, false);

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(erased.json().get("erasedAt").isString()).isTrue();
        assertThat(places(erased.json())).containsExactlyInAnyOrderElementsOf(places(dryRun));
        assertThat(traces.of(secret)).isEmpty();
        assertThat(traces.of(phone.substring(1))).isEmpty();
        assertThat(server.api().get("/events").text()).doesNotContain(secret);
        for (String moment : List.of("", "?asOf=" + before)) {
            JsonNode shown = api.get("/customers/" + customer + moment).json();
            assertThat(shown.at("/customer/name").asString(shown.at("/name").asString("")))
                    .isEqualTo(MARK);
            assertThat(api.get("/tickets/" + ticket + moment)
                            .json()
                            .get("subject")
                            .asString())
                    .isEqualTo(MARK);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("/replays/" + workspace)
                        .json()
                        .get("state")
                        .asString()
                        .equals("DONE"));
        assertThat(traces.of(secret)).isEmpty();
        assertThat(server.bean(ReadModels.class)
                        .verify(List.of(), Long.MAX_VALUE)
                        .join()
                        .difference())
                .isNull();
        assertThat(api.get("/ledger").json().has("flaw")).isFalse();
    }

    @Test
    void erased_again_it_answers_the_receipt_and_takes_no_hold_any_more() {
        UUID customer = customer();
        Reply first = erase(customer, false);

        Reply again = erase(customer, false);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(api.get("/privacy/files/" + PrivacyFiles.id(customer) + "?atLeast=2")
                        .json()
                        .get("version")
                        .asLong())
                .isEqualTo(2);
        Reply held = api.post("/privacy/holds", "{'subject':'%s','reason':'Too late'}".formatted(customer));
        assertThat(held.code()).isEqualTo("ALREADY_ERASED");
        Reply told = api.post("/customers/" + customer + "/details", "{'name':'Anew'}");
        assertThat(told.code()).isEqualTo("SUBJECT_ERASED");
    }

    @Test
    void a_legal_hold_stands_against_it_until_it_is_released() {
        UUID customer = customer();
        JsonNode file = api.post("/privacy/holds", "{'subject':'%s','reason':'Case 7'}".formatted(customer))
                .json();
        UUID hold = UUID.fromString(file.at("/holds/0/id").asString());

        assertThat(erase(customer, true).json().at("/obstacles/0/reason").asString())
                .isEqualTo("Case 7");
        assertThat(erase(customer, false).code()).isEqualTo("ON_HOLD");
        assertThat(traces.of(secret)).isNotEmpty();

        String release = "{'subject':'%s','reason':'Closed'}".formatted(customer);
        JsonNode released =
                api.post("/privacy/holds/" + hold + "/release", release).json();
        assertThat(released.get("holds").isEmpty()).isTrue();
        assertThat(api.post("/privacy/holds/" + UUID.randomUUID() + "/release", release)
                        .code())
                .isEqualTo("UNKNOWN_HOLD");
        assertThat(erase(customer, false).status()).isEqualTo(200);
        assertThat(traces.of(secret)).isEmpty();
    }

    @Test
    void nobody_is_erased_who_never_was_a_customer() {
        UUID user = api.create("/users", "{'name':'%s'}".formatted(secret));
        assertThat(erase(user, false).code()).isEqualTo("UNKNOWN_SUBJECT");
        assertThat(erase(user, true).code()).isEqualTo("UNKNOWN_SUBJECT");
    }

    @Test
    void a_key_that_a_backup_brings_back_is_destroyed_again() {
        UUID customer = customer();
        sql.execute("CREATE TABLE privacy.backup AS SELECT * FROM privacy.subject_key");
        erase(customer, false);
        sql.execute("ALTER TABLE privacy.subject_key DISABLE TRIGGER destroyed_for_good");
        sql.update("DELETE FROM privacy.subject_key WHERE subject = ?", customer);
        sql.execute("ALTER TABLE privacy.subject_key ENABLE TRIGGER destroyed_for_good");
        sql.update("INSERT INTO privacy.subject_key SELECT * FROM privacy.backup WHERE subject = ?", customer);
        sql.execute("DROP TABLE privacy.backup");

        server.bean(ErasureWatch.class).destroyAgain();

        assertThat(sql.queryForObject(
                        "SELECT wrapped_key IS NULL FROM privacy.subject_key WHERE subject = ?",
                        Boolean.class,
                        customer))
                .isTrue();
        assertThat(api.get("/customers/" + customer).text()).doesNotContain(secret);
    }

    private Reply erase(UUID customer, boolean dryRun) {
        return api.post(
                "/privacy/erasures", "{'subject':'%s','reason':'Article 17','dryRun':%s}".formatted(customer, dryRun));
    }

    private UUID customer() {
        return api.create(
                "/customers",
                "{'kind':'ORGANIZATION','name':'%1$s Ltd','email':'%1$s@example.com','phone':'%2$s','address':{'street':'1 %1$s Road','city':'%1$s'},'custom':{'likes':'%1$s'}}"
                        .formatted(secret, phone));
    }

    /** Everything personal that can be told; answers a ticket. */
    private UUID history(UUID customer) {
        told("/customers/" + customer + "/contacts", "{'name':'Ann %1$s','email':'ann@%1$s.example','role':'%1$s'}");
        told("/customers/" + customer + "/details", "{'name':'The %1$s'}");
        told(
                "/customers/" + customer + "/interactions",
                "{'channel':'CALL','direction':'IN','subject':'%1$s','text':'%1$s','participants':['%1$s']}");
        told(
                "/customers/" + customer + "/consents",
                "{'channel':'EMAIL','purpose':'news','granted':true,'source':'%1$s'}");
        UUID deal = api.with("Idempotency-Key", UUID.randomUUID().toString())
                .create(
                        "/opportunities",
                        "{'customerId':'%s','name':'For %s','amount':{'amount':'10.00','currency':'CNY'},'expectedClose':'2030-01-01'}"
                                .formatted(customer, secret));
        told("/opportunities/" + deal + "/next-step", "{'nextStep':'Ask %1$s'}");
        told("/opportunities/" + deal + "/lose", "{'reason':'%1$s'}");
        UUID ticket = api.create(
                "/tickets",
                "{'customerId':'%s','subject':'%s','text':'%s','priority':'LOW','channel':'EMAIL'}"
                        .formatted(customer, secret, secret));
        told("/tickets/" + ticket + "/replies", "{'text':'Dear %1$s','author':'AGENT','visibility':'PUBLIC'}");
        told("/tickets/" + ticket + "/hold", "{'reason':'%1$s is away'}");
        told("/tickets/" + ticket + "/resolve", "{'resolution':'%1$s'}");
        sql.update("""
                INSERT INTO server.import_failure (job_id, file, line, code, details, columns, cells)
                VALUES (?, 'customers.csv', 3, 'BAD_FORMAT', '{}', '{name,phone}', ARRAY[?, ?])
                """, UUID.randomUUID(), "The " + secret, "138");
        return ticket;
    }

    private void told(String path, String body) {
        Reply reply = api.post(path, body.formatted(secret));
        assertThat(reply.status()).as(path + " " + reply).isBetween(200, 299);
    }

    private UUID workspace() {
        UUID workspace = api.create("/replays", "{'order':'RECORDED','readModels':['customer360','tickets','audit']}");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("/replays/" + workspace)
                        .json()
                        .get("state")
                        .asString()
                        .equals("DONE"));
        return workspace;
    }

    private static List<String> places(JsonNode report) {
        return StreamSupport.stream(report.get("held").spliterator(), false)
                .map(held -> held.get("place").asString())
                .toList();
    }
}
