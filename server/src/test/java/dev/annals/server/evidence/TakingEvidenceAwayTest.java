package dev.annals.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Json;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TakingEvidenceAwayTest {
    private final Api api = RunningServer.shared().api().with("Prefer", "return=representation, wait=30");
    private final UUID customer =
            api.create("/customers", "{'kind':'ORGANIZATION','name':'<b>Evidence & Söhne 证据</b>','grade':'A'}");
    private final UUID deal = api.create(
            "/opportunities",
            "{'customerId':'%s','name':'Proofs','amount':{'amount':'10.00','currency':'CNY'},'expectedClose':'2030-01-01'}"
                    .formatted(customer));
    private final UUID ticket = api.create(
            "/tickets",
            "{'customerId':'%s','subject':'Where is it?','text':'Since Monday','priority':'LOW','channel':'EMAIL'}"
                    .formatted(customer));

    @TempDir
    Path folder;

    @Test
    void everything_about_a_customer_with_its_deals_and_tickets_is_verified_by_a_process_of_its_own() throws Exception {
        api.post("/customers/" + customer + "/grade", "{'grade':'B','reason':'Pays late'}");
        Reply reply = api.get("/audit/evidence?entity=customer:" + customer);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/zip");
        assertThat(reply.header("Content-Disposition")).contains("evidence-customer-" + customer);
        Map<String, String> entries = entries(reply);
        assertThat(entries.keySet().stream().filter(name -> !name.startsWith("earlier/")))
                .containsExactly("manifest.json", "checkpoint", "ledger.vkey", "events.ndjson", "report.html");
        assertThat(entries.get("events.ndjson")).contains(customer.toString(), deal.toString(), ticket.toString());
        JsonNode told = VerifierProcess.tell(kept(reply), "--key", key());
        assertThat(told.get("verdict").asString()).as(told.toString()).isEqualTo("HOLDS");
        assertThat(told.get("events").asLong())
                .isEqualTo(entries.get("events.ndjson").lines().count())
                .isGreaterThanOrEqualTo(4);
        assertThat(told.get("treeSize").asString()).isEqualTo(reply.header("Annals-Position"));
    }

    @Test
    void a_retracted_deal_still_belongs_to_its_customer() throws Exception {
        Reply retracted = api.post("/opportunities/" + deal + "/retraction", "{'reason':'A mistake'}");
        assertThat(retracted.status()).as(retracted.toString()).isLessThan(300);
        Reply reply = api.get("/audit/evidence?entity=customer:" + customer);
        assertThat(entries(reply).get("events.ndjson")).contains(deal.toString(), "opportunity.retracted");
        assertThat(VerifierProcess.verdict(kept(reply), "--key", key())).isEqualTo("HOLDS");
    }

    @Test
    void of_the_events_beside_them_nothing_but_hashes_is_given_away() {
        UUID before = api.create("/customers", "{'kind':'ORGANIZATION','name':'Neighbour before','grade':'A'}");
        api.post("/customers/" + customer + "/grade", "{'grade':'C'}");
        UUID after = api.create("/customers", "{'kind':'ORGANIZATION','name':'Neighbour after','grade':'A'}");
        JsonNode graded = api.get("/audit?entity=customer:" + customer).json().at("/items/0");
        assertThat(graded.get("event").asString()).isEqualTo("customer.graded");
        long position = graded.get("position").asLong();

        for (String about : List.of("entity=customer:" + customer, "from=%d&to=%d".formatted(position, position))) {
            Map<String, String> entries = entries(api.get("/audit/evidence?" + about));
            assertThat(entries.get("events.ndjson"))
                    .contains(graded.get("eventId").asString());
            for (UUID neighbour : List.of(before, after)) {
                assertThat(String.join("\n", entries.values()))
                        .doesNotContain(neighbour.toString(), "Neighbour", eventOf(neighbour));
            }
        }
    }

    private String eventOf(UUID customer) {
        JsonNode items = api.get("/audit?entity=customer:" + customer).json().get("items");
        return items.get(0).get("eventId").asString();
    }

    @Test
    void a_range_and_the_whole_history_hold_and_name_their_extent() throws Exception {
        Reply range = api.get("/audit/evidence?from=2&to=4");
        JsonNode manifest = Json.mapper().readTree(entries(range).get("manifest.json"));
        assertThat(manifest.get("from").asLong()).isEqualTo(2);
        assertThat(manifest.get("to").asLong()).isEqualTo(4);
        assertThat(manifest.get("events").asLong()).isEqualTo(3);
        assertThat(VerifierProcess.verdict(kept(range), "--key", key())).isEqualTo("HOLDS");
        Reply history = api.get("/audit/evidence?history=true");
        assertThat(entries(history)).doesNotContainKey("report.html");
        assertThat(VerifierProcess.verdict(kept(history), "--key", key())).isEqualTo("HOLDS");
    }

    @Test
    void a_range_of_instants_has_what_was_recorded_in_it() throws Exception {
        JsonNode entry = api.get("/audit?entity=opportunity:" + deal).json().at("/items/0");
        String at = entry.get("recordedAt").asString();
        Map<String, String> entries = entries(api.get("/audit/evidence?from=" + at));
        assertThat(entries.get("events.ndjson")).contains(entry.get("eventId").asString());
        assertThat(entries(api.get("/audit/evidence?to=" + at)).get("events.ndjson"))
                .doesNotContain(entry.get("eventId").asString());
        Reply none = api.get("/audit/evidence?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z");
        assertThat(entries(none).get("events.ndjson")).isEmpty();
        assertThat(VerifierProcess.verdict(kept(none), "--key", key())).isEqualTo("HOLDS");
    }

    @Test
    void the_same_question_about_the_same_checkpoint_gives_the_same_bytes() {
        String size = api.get("/audit/evidence?entity=customer:" + customer).header("Annals-Position");
        String question = "/audit/evidence?entity=customer:" + customer + "&lang=zh-CN&asOf=" + size;
        byte[] first = api.get(question).body();
        api.post("/customers/" + customer + "/grade", "{'grade':'C'}");
        api.get("/audit/evidence?entity=customer:" + customer);
        assertThat(api.get(question).body()).isEqualTo(first);
    }

    @Test
    void evidence_leads_to_a_checkpoint_that_the_reader_kept() throws Exception {
        String size = api.get("/audit/evidence?from=1&to=1").header("Annals-Position");
        Path checkpoint = Files.writeString(
                folder.resolve("kept"),
                api.get("/ledger/checkpoint?size=" + size).text());
        // Another one is signed, so that the one that was kept is not the last of its month.
        api.post("/customers/" + customer + "/grade", "{'grade':'D'}");
        api.get("/audit/evidence?from=1&to=1");
        api.post("/customers/" + customer + "/grade", "{'grade':'E'}");
        Reply reply = api.get("/audit/evidence?entity=customer:" + customer + "&earlier=" + size);
        assertThat(VerifierProcess.verdict(kept(reply), "--key", key(), "--checkpoint", checkpoint.toString()))
                .isEqualTo("HOLDS");
    }

    @Test
    void the_report_tells_who_what_when_and_why_in_both_languages_and_escapes_it() {
        api.post("/customers/" + customer + "/grade", "{'grade':'E','reason':'<script>alert(1)</script>'}");
        String english =
                entries(api.get("/audit/evidence?entity=customer:" + customer)).get("report.html");
        assertThat(english)
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;Evidence &amp; Söhne 证据", "customer.graded")
                .contains("00000000-0000-7000-8000-0000000000ad", "What was recorded", "signed by nobody", "10.00 CNY")
                .doesNotContain("<script", "<b>", "{{");
        String chinese = entries(api.get("/audit/evidence?lang=zh-CN&entity=customer:" + customer))
                .get("report.html");
        assertThat(chinese).contains("lang=\"zh-CN\"", "记录内容", "何人").doesNotContain("What was recorded");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, BAD_PARAMETER",
        "?entity=customer, 400, BAD_FILTER_VALUE",
        "?entity=unicorn:00000000-0000-4000-8000-00000000dead, 400, BAD_FILTER_VALUE",
        "?entity=customer:me, 400, BAD_FILTER_VALUE",
        "?entity=customer:00000000-0000-4000-8000-00000000dead, 404, NOT_FOUND",
        "?entity=customer:00000000-0000-4000-8000-00000000dead&history=true, 400, BAD_PARAMETER",
        "?from=yesterday, 400, BAD_AS_OF",
        "?history=maybe, 400, BAD_PARAMETER",
        "?history=true&lang=fr, 400, BAD_PARAMETER",
        "?history=true&earlier=a, 400, BAD_PARAMETER",
        "?history=true&earlier=999999999, 404, TREE_SIZE_UNKNOWN",
        "?history=true&asOf=999999999, 422, AS_OF_IN_FUTURE",
        "?history=true&asOf=0, 422, AS_OF_BEFORE_FIRST_EVENT",
        "?history=true&format=pdf, 400, UNKNOWN_PARAMETER",
    })
    void questions_that_cannot_be_answered_are_refused(String query, int status, String code) {
        Reply reply = api.get("/audit/evidence" + query);
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " " + status);
    }

    private String key() {
        return kept("ledger.vkey", api.get("/ledger/key").body()).toString();
    }

    private Path kept(Reply reply) {
        return kept("evidence.zip", reply.body());
    }

    private Path kept(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order in which they come. */
    private static Map<String, String> entries(Reply reply) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(reply.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
