package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The figures after the import equal sums made from the files alone. */
class ImportingCrmSalesTest {
    private static final String PIPELINE = "6b1f3c52-8d0e-5a47-9c1d-2f7a90b4e301";
    private static final List<String> FILES =
            List.of("accounts.csv", "products.csv", "sales_teams.csv", "sales_pipeline.csv.gz");

    private static final Api API = RunningServer.shared().api();
    private static final ImportCalls IMPORTS = new ImportCalls(API);
    private static Map<String, byte[]> files;
    private static JsonNode imported;

    /** A deal as the files tell it. */
    record Deal(String team, String state, LocalDate due, BigDecimal amount) {}

    @BeforeAll
    static void importThem() throws IOException {
        // Beside the repository, unless the system property names another folder.
        Path folder = Path.of(System.getProperty("annals.test.data", "../../shared/data"), "crm-sales");
        if (!Files.isDirectory(folder)) {
            System.err.println(
                    "SKIPPED ImportingCrmSalesTest: no data in " + folder + " (name it with -Dannals.test.data)");
        }
        assumeTrue(Files.isDirectory(folder));
        files = new HashMap<>();
        for (String file : FILES) {
            files.put(file, Files.readAllBytes(folder.resolve(file)));
        }
        imported = IMPORTS.of(mapping(), files, false);
        JournalReader journal = RunningServer.shared().bean(JournalReader.class);
        long head = journal.head();
        await().atMost(Duration.ofMinutes(5))
                .until(() -> Long.parseLong(API.get("/customers?limit=1").header("Annals-Position")) >= head);
    }

    private static String mapping() throws IOException {
        return Files.readString(Path.of("../imports/crm-sales/mapping.yaml"));
    }

    @Test
    void every_row_is_imported() {
        assertThat(imported.at("/progress/failed").asLong())
                .as(imported.toString())
                .isZero();
        assertThat(imported.at("/progress/created").asLong()).isEqualTo(1 + 35 + 1 + 85 + 8800);
    }

    @Test
    void the_forecast_of_each_team_equals_the_sums_of_the_file() throws IOException {
        JsonNode forecast = get("/pipeline/forecast?from=2017-01-01&to=2018-12-31&by=team&pipelineId=" + PIPELINE);
        Map<String, List<Deal>> byTeam = deals().stream().collect(Collectors.groupingBy(Deal::team));
        assertThat(forecast.get("rows")).hasSize(byTeam.size());
        for (JsonNode row : forecast.get("rows")) {
            assertFigures(row, byTeam.get(row.get("key").asString()));
        }
        assertFigures(forecast.get("total"), deals());
    }

    @Test
    void the_forecast_of_each_month_equals_the_sums_of_the_file() throws IOException {
        JsonNode forecast = get("/pipeline/forecast?from=2017-03-01&to=2017-12-31&by=month&pipelineId=" + PIPELINE);
        Map<String, List<Deal>> byMonth = deals().stream()
                .filter(deal -> !deal.due().isBefore(LocalDate.of(2017, 3, 1))
                        && !deal.due().isAfter(LocalDate.of(2017, 12, 31)))
                .collect(Collectors.groupingBy(deal -> deal.due().toString().substring(0, 7)));
        assertThat(forecast.get("rows")).hasSize(byMonth.size());
        for (JsonNode row : forecast.get("rows")) {
            assertFigures(row, byMonth.get(row.get("key").asString()));
        }
    }

    @Test
    void the_win_rate_of_each_team_equals_the_shares_of_the_file() throws IOException {
        JsonNode rates = get("/pipeline/win-rate?from=2017-01-01&to=2017-12-31&by=team&pipelineId=" + PIPELINE);
        Map<String, List<Deal>> byTeam = deals().stream().collect(Collectors.groupingBy(Deal::team));
        assertThat(rates.get("rows")).hasSize(byTeam.size());
        for (JsonNode row : rates.get("rows")) {
            List<Deal> deals = byTeam.get(row.get("key").asString());
            long won = deals.stream().filter(is("Won")).count();
            long lost = deals.stream().filter(is("Lost")).count();
            assertThat(row.get("won").asLong()).isEqualTo(won);
            assertThat(row.get("lost").asLong()).isEqualTo(lost);
            assertThat(row.get("byCount").decimalValue())
                    .isCloseTo(
                            BigDecimal.valueOf(won).divide(BigDecimal.valueOf(won + lost), 6, RoundingMode.HALF_UP),
                            org.assertj.core.data.Offset.offset(new BigDecimal("0.0001")));
        }
    }

    @Test
    void a_second_run_changes_nothing() throws IOException {
        JournalReader journal = RunningServer.shared().bean(JournalReader.class);
        long head = journal.head();
        JsonNode again = IMPORTS.of(mapping(), files, false);
        assertThat(again.at("/progress/skipped").asLong()).isEqualTo(8922);
        assertThat(journal.head()).isEqualTo(head);
    }

    private static JsonNode get(String path) {
        Reply reply = API.get(path + "&currency=USD");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private static Predicate<Deal> is(String state) {
        return deal -> deal.state().equals(state);
    }

    private static void assertFigures(JsonNode row, List<Deal> deals) {
        String key = row.path("key").asString("total");
        assertThat(row.get("count").asLong()).as(key).isEqualTo(deals.size());
        assertMoney(row.get("amount"), sum(deals, Deal::amount), key);
        assertMoney(row.get("won"), sum(deals.stream().filter(is("Won")).toList(), Deal::amount), key);
        assertMoney(row.get("lost"), sum(deals.stream().filter(is("Lost")).toList(), Deal::amount), key);
        assertMoney(row.get("weighted"), sum(deals, deal -> deal.amount().multiply(chance(deal.state()))), key);
    }

    private static BigDecimal chance(String state) {
        return new BigDecimal(Map.of("Won", "1", "Lost", "0", "Engaging", "0.4", "Prospecting", "0.1")
                .get(state));
    }

    private static void assertMoney(JsonNode money, BigDecimal expected, String key) {
        BigDecimal amount = money == null
                ? BigDecimal.ZERO
                : new BigDecimal(money.get("amount").asString());
        assertThat(amount).as(key).isEqualByComparingTo(expected.setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal sum(List<Deal> deals, Function<Deal, BigDecimal> value) {
        return deals.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Read by other means than the import reads them: these files have no quotes. */
    private static List<Deal> deals() throws IOException {
        Map<String, String> teams = lines("sales_teams.csv").stream().collect(Collectors.toMap(r -> r[0], r -> r[2]));
        Map<String, BigDecimal> prices = new TreeMap<>();
        lines("products.csv").forEach(row -> prices.put(row[0].replace(" ", ""), new BigDecimal(row[2])));
        return lines("sales_pipeline.csv.gz").stream()
                .map(row -> new Deal(
                        teams.get(row[1]),
                        row[4],
                        due(row),
                        row[4].equals("Won") ? new BigDecimal(row[7]) : prices.get(row[2].replace(" ", ""))))
                .toList();
    }

    private static LocalDate due(String[] row) {
        if (!row[6].isEmpty()) {
            return LocalDate.parse(row[6]);
        }
        return LocalDate.parse(row[5].isEmpty() ? "2017-12-31" : row[5]).plusDays(90);
    }

    private static List<String[]> lines(String file) throws IOException {
        var bytes = new ByteArrayInputStream(files.get(file));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
