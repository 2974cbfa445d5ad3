package dev.annals.query.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.EventName;
import dev.annals.api.MetaKeys;
import dev.annals.api.Money;
import dev.annals.api.RecordedEvent;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.user.UserAdded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The sales history of a fictitious seller of hardware, as its files tell it and as events. The files
 * are found by the system property {@code annals.test.data}, or beside the repository.
 */
final class CrmSales {
    static final LocalDate LAST_DAY = LocalDate.of(2017, 12, 31);

    private final Path folder;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();

    CrmSales(Path folder) {
        this.folder = folder;
    }

    static Path folder() {
        String named = System.getProperty("annals.test.data");
        Path data = named != null
                ? Path.of(named)
                : repository().resolveSibling("shared").resolve("data");
        return data.resolve("crm-sales");
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("LICENSE")) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }

    /** The rows of a file by column name; none of these files quotes anything. */
    List<Map<String, String>> rows(String file) {
        try (BufferedReader reader = open(file)) {
            String[] names = reader.readLine().split(",", -1);
            return reader.lines().map(line -> row(names, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedReader open(String file) throws IOException {
        var bytes = Files.newInputStream(folder.resolve(file));
        return new BufferedReader(new InputStreamReader(
                file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static Map<String, String> row(String[] names, String[] values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i].strip());
        }
        return row;
    }

    static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + key).getBytes(StandardCharsets.UTF_8));
    }

    List<RecordedEvent> events() {
        rows("sales_teams.csv").forEach(this::user);
        Map<String, BigDecimal> prices = rows("products.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.get("product").replace(" ", ""), row -> new BigDecimal(row.get("sales_price"))));
        rows("sales_pipeline.csv.gz").forEach(row -> deal(row, prices));
        return events;
    }

    private void user(Map<String, String> row) {
        String agent = row.get("sales_agent");
        told(
                LocalDate.of(2016, 10, 1),
                new UserAdded(id("user", agent), agent, null, row.get("regional_office"), row.get("manager"), null));
    }

    private void deal(Map<String, String> row, Map<String, BigDecimal> prices) {
        UUID id = id("deal", row.get("opportunity_id"));
        String stage = row.get("deal_stage");
        boolean engaged = !row.get("engage_date").isEmpty();
        LocalDate opened = engaged ? LocalDate.parse(row.get("engage_date")) : LAST_DAY;
        Money price = usd(prices.get(row.get("product").replace(" ", "")));
        told(
                opened,
                new OpportunityOpened(
                        id,
                        id("account", row.get("account")),
                        row.get("product"),
                        price,
                        opened.plusDays(90),
                        Pipelines.DEFAULT,
                        engaged ? "Engaging" : "Prospecting",
                        new BigDecimal(engaged ? "0.4" : "0.1"),
                        engaged ? ForecastCategory.BEST_CASE : ForecastCategory.PIPELINE,
                        id("user", row.get("sales_agent")),
                        null,
                        null,
                        List.of(),
                        List.of(row.get("product"))));
        if (stage.equals("Won")) {
            LocalDate on = LocalDate.parse(row.get("close_date"));
            told(on, new OpportunityWon(id, usd(new BigDecimal(row.get("close_value"))), on));
        } else if (stage.equals("Lost")) {
            LocalDate on = LocalDate.parse(row.get("close_date"));
            told(on, new OpportunityLost(id, null, "Not recorded", null, on));
        }
    }

    private void told(LocalDate effective, DomainEvent payload) {
        long position = events.size() + 1L;
        EventName name = EventCatalog.nameOf(payload.getClass());
        events.add(new RecordedEvent(
                position,
                new UUID(9, position),
                name.value().substring(0, name.value().indexOf('.')),
                payload.id(),
                versions.merge(payload.id(), 1L, Long::sum),
                name.value(),
                name.revision(),
                Instant.parse("2026-01-01T00:00:00Z").plusMillis(position),
                Map.of(
                        MetaKeys.OCCURRED_AT,
                        effective.atStartOfDay(ZoneOffset.UTC).toInstant().toString()),
                payload));
    }

    private static Money usd(BigDecimal amount) {
        return new Money(amount.setScale(2), "USD");
    }
}
