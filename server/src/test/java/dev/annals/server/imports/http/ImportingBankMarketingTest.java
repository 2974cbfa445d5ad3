package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.imports.plan.RowIds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every tenth client: the campaigns after the import have the figures that those have in the file. */
class ImportingBankMarketingTest {
    private static final Path IMPORTS_FOLDER = Path.of("../imports/bank-marketing");
    private static final String FILE = "bank-contacts.csv";
    private static final int EVERY = 10;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Api API = RunningServer.shared().api();
    private static final ImportCalls IMPORTS = new ImportCalls(API);
    private static final JournalReader JOURNAL = RunningServer.shared().bean(JournalReader.class);
    private static List<String> rows;
    private static byte[] contacts;
    private static JsonNode imported;

    /** What the file says of one month. */
    private static final class Month {
        long contacts;
        long deposits;
        int firstDay;
    }

    @BeforeAll
    static void importThem() throws Exception {
        // Beside the repository, unless the system property names another folder.
        Path folder = Path.of(System.getProperty("annals.test.data", "../../shared/data"), "bank-marketing");
        if (!Files.isDirectory(folder)) {
            System.err.println(
                    "SKIPPED ImportingBankMarketingTest: no data in " + folder + " (name it with -Dannals.test.data)");
        }
        assumeTrue(Files.isDirectory(folder));
        rows = rows(folder.resolve("bank-full.csv.gz"));
        contacts = prepared();
        imported = IMPORTS.of(mapping(), Map.of(FILE, contacts), false);
        long head = JOURNAL.head();
        await().atMost(Duration.ofMinutes(5))
                .until(() -> Long.parseLong(API.get("/customers?limit=1").header("Annals-Position")) >= head);
    }

    private static List<String> rows(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> all = reader.lines().toList();
            List<String> some = new ArrayList<>();
            for (int i = 0; i < all.size(); i += i == 0 ? 1 : EVERY) {
                some.add(all.get(i));
            }
            return some;
        }
    }

    /** As the mapping's own instructions say. */
    private static byte[] prepared() throws Exception {
        Path file = Files.createTempFile("bank-full", ".csv");
        try {
            Files.write(file, rows);
            Process awk = new ProcessBuilder(
                            "awk", "-f", IMPORTS_FOLDER.resolve("prepare.awk").toString(), file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            byte[] output = awk.getInputStream().readAllBytes();
            assertThat(awk.waitFor()).isZero();
            return output;
        } finally {
            Files.delete(file);
        }
    }

    private static String mapping() throws IOException {
        return Files.readString(IMPORTS_FOLDER.resolve("mapping.yaml"));
    }

    /** All of it, so that it is in no other test's way. */
    @AfterAll
    static void takeItBack() {
        if (imported != null) {
            JsonNode undone = IMPORTS.undone(imported.get("id").asString());
            assertThat(undone.at("/undo/left").asLong()).as(undone.toString()).isZero();
        }
    }

    @Test
    void every_client_and_every_month_is_imported() {
        assertThat(imported.at("/progress/failed").asLong())
                .as(imported.toString())
                .isZero();
        assertThat(imported.at("/progress/created").asLong()).isEqualTo(rows.size() - 1 + months().size());
    }

    @Test
    void each_month_is_a_campaign_with_the_contacts_and_the_deposits_that_the_file_has() {
        assertThat(months()).hasSize(30);
        months().forEach((key, month) -> {
            JsonNode campaign = API.get("/campaigns/" + RowIds.ofCreated("bank-marketing", "campaign", key))
                    .json();
            assertThat(campaign.get("state").asString()).as(key).isEqualTo("COMPLETED");
            assertThat(campaign.at("/members/total").asLong()).as(key).isEqualTo(month.contacts);
            assertThat(campaign.at("/members/responses/REPLIED").asLong())
                    .as(key)
                    .isEqualTo(month.contacts);
            assertThat(campaign.at("/members/responses/CONVERTED").asLong())
                    .as(key)
                    .isEqualTo(month.deposits);
            LocalDate launched =
                    LocalDate.ofInstant(Instant.parse(campaign.get("launchedAt").asString()), java.time.ZoneOffset.UTC);
            assertThat(launched).hasToString("%s-%02d".formatted(key, month.firstDay));
        });
    }

    @Test
    void a_second_run_changes_nothing() throws IOException {
        long head = JOURNAL.head();
        JsonNode again = IMPORTS.of(mapping(), Map.of(FILE, contacts), false);
        assertThat(again.at("/progress/created").asLong()).isZero();
        assertThat(again.at("/progress/changed").asLong()).isZero();
        assertThat(JOURNAL.head()).isEqualTo(head);
    }

    /** By other means than the import takes: a month that is earlier in the year is of the next one. */
    private static Map<String, Month> months() {
        Map<String, Month> months = new TreeMap<>();
        int year = 2008;
        int before = 0;
        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = new ArrayList<>(List.of(row.split(",")));
            int number = MONTHS.indexOf(cells.get(10)) + 1;
            year += number < before ? 1 : 0;
            before = number;
            Month month = months.computeIfAbsent("%d-%02d".formatted(year, number), any -> new Month());
            month.firstDay = month.contacts == 0 ? Integer.parseInt(cells.get(9)) : month.firstDay;
            month.contacts++;
            month.deposits += cells.getLast().equals("yes") ? 1 : 0;
        }
        return months;
    }
}
