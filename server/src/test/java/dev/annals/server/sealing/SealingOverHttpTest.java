package dev.annals.server.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.journal.JournalReader;
import dev.annals.journal.sealing.SubjectKeys;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SealingOverHttpTest {
    /** In everything personal that is told here. */
    private static final String SECRET = "Wintergreen";

    private static final int ENOUGH_FOR_A_SNAPSHOT = 210;

    private final RunningServer server = RunningServer.shared();
    private final Api api = server.api().with("Prefer", "return=representation, wait=30");
    private final JdbcTemplate sql = new JdbcTemplate(server.bean(DataSource.class));

    @Test
    void nothing_personal_that_was_entered_is_in_the_journal() {
        UUID customer = customer();
        UUID contact = UUID.randomUUID();
        changed(
                "/customers/" + customer + "/contacts",
                "{'contactId':'%s','name':'Sam Wintergreen','email':'sam@wintergreen.example','phone':'+442079460123','role':'Wintergreen buyer'}"
                        .formatted(contact));
        changed("/customers/" + customer + "/contacts/" + contact + "/details", "{'name':'Samuel Wintergreen'}");
        changed("/customers/" + customer + "/details", "{'name':'Wintergreen Ltd','custom':{'note':'Wintergreen'}}");
        changed(
                "/customers/" + customer + "/interactions",
                "{'channel':'CALL','direction':'IN','subject':'Wintergreen called','text':'Wintergreen','participants':['Wintergreen']}");
        changed(
                "/customers/" + customer + "/consents",
                "{'channel':'EMAIL','purpose':'news','granted':true,'source':'Wintergreen said so'}");
        UUID deal = deal(customer);
        changed("/opportunities/" + deal + "/next-step", "{'nextStep':'Ask Wintergreen'}");
        changed("/opportunities/" + deal + "/lose", "{'reason':'Wintergreen did not like it'}");
        changed("/opportunities/" + deal + "/reopen", "{'reason':'Wintergreen changed their mind'}");
        UUID ticket = ticket(customer);
        changed(
                "/tickets/" + ticket + "/replies",
                "{'text':'Dear Mr Wintergreen','author':'AGENT','visibility':'PUBLIC'}");
        changed("/tickets/" + ticket + "/hold", "{'reason':'Wintergreen is away'}");
        changed("/tickets/" + ticket + "/resolve", "{'resolution':'Wintergreen was called'}");
        changed("/tickets/" + ticket + "/reopen", "{'reason':'Wintergreen called again'}");
        UUID user = api.create("/users", "{'name':'Uma Wintergreen','manager':'Max Wintergreen'}");
        changed(
                "/users/" + user + "/absences",
                "{'from':'2030-01-01T00:00:00Z','until':'2030-01-02T00:00:00Z','reason':'Wintergreen wedding'}");
        for (int i = 0; i < ENOUGH_FOR_A_SNAPSHOT; i++) {
            server.api().post("/customers/" + customer + "/grade", "{'grade':'" + (i % 2 == 0 ? "A" : "B") + "'}");
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        count("SELECT count(*) FROM journal.snapshot WHERE aggregate_id = '" + customer + "'") > 0);
        String told = "%" + SECRET + "%";
        assertThat(count("SELECT count(*) FROM journal.event WHERE payload ILIKE '" + told + "'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM journal.event WHERE metadata ILIKE '" + told + "'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM journal.snapshot WHERE payload ILIKE '" + told + "'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM journal.event WHERE payload LIKE '%2079460123%'"))
                .isZero();
        assertThat(api.get("/customers/" + customer).text()).contains("Wintergreen Ltd", "Samuel Wintergreen");
        assertThat(api.get("/tickets/" + ticket).text()).contains("Dear Mr Wintergreen", "Wintergreen called again");
        // The aggregate still knows, from its snapshot on.
        assertThat(changed("/customers/" + customer + "/details", "{'name':'Wintergreen Ltd'}")
                        .header("ETag"))
                .isEqualTo(api.get("/customers/" + customer).header("ETag"));
    }

    @Test
    void about_whom_is_erased_nothing_personal_is_recorded_any_more() {
        UUID erased = UUID.randomUUID();
        server.bean(SubjectKeys.class).destroy(erased);

        Reply refused = api.post("/customers", "{'id':'%s','kind':'PERSON','name':'Once more'}".formatted(erased));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SUBJECT_ERASED");
        assertThat(server.bean(JournalReader.class).ofAggregate(erased, 0)).isEmpty();
    }

    @Test
    void evidence_has_the_sealed_form_and_a_report_that_can_be_read() throws IOException {
        UUID customer = customer();

        Map<String, String> entries = entries(api.get("/audit/evidence?entity=customer:" + customer));

        assertThat(entries.get("events.ndjson")).contains("$sealed").doesNotContain(SECRET);
        assertThat(entries.get("report.html")).contains("Anna Wintergreen");
    }

    private UUID customer() {
        return api.create(
                "/customers",
                "{'kind':'ORGANIZATION','name':'Anna Wintergreen','address':{'street':'1 Wintergreen Road','city':'Wintergreen'},'custom':{'likes':'Wintergreen'}}");
    }

    private UUID deal(UUID customer) {
        return api.create(
                "/opportunities",
                "{'customerId':'%s','name':'Chairs for Wintergreen','amount':{'amount':'10.00','currency':'CNY'},'expectedClose':'2030-01-01'}"
                        .formatted(customer));
    }

    private UUID ticket(UUID customer) {
        return api.create(
                "/tickets",
                "{'customerId':'%s','subject':'Wintergreen waits','text':'I am Wintergreen','priority':'LOW','channel':'EMAIL'}"
                        .formatted(customer));
    }

    private Reply changed(String path, String body) {
        Reply reply = api.post(path, body);
        assertThat(reply.status()).as(path + " " + reply).isBetween(200, 299);
        return reply;
    }

    private long count(String query) {
        return java.util.Objects.requireNonNull(sql.queryForObject(query, Long.class));
    }

    private static Map<String, String> entries(Reply archive) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
