package dev.annals.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.annals.api.RecordedEvent;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.Forecast;
import dev.annals.api.pipeline.ForecastFigures;
import dev.annals.api.pipeline.GetForecast;
import dev.annals.api.pipeline.GetVelocity;
import dev.annals.api.pipeline.GetWinRate;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.api.pipeline.Velocity;
import dev.annals.api.pipeline.WinRate;
import dev.annals.api.query.AsOf;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.testing.ReadModelFixture;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Figures of 8 800 real-looking deals equal what is added up from the CSV file itself, row by row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrmSalesTest {
    private static final LocalDate FROM = LocalDate.of(2017, 1, 1);
    private static final LocalDate TO = LocalDate.of(2017, 12, 31);
    private static final int BATCH = 2_000;

    private ReadModelFixture fixture;
    private PipelineReports reports;
    private List<Map<String, String>> csv;
    private Map<String, String> offices;

    @BeforeAll
    void fold() {
        boolean there = Files.isDirectory(CrmSales.folder());
        if (!there) {
            System.err.println("SKIPPED: no crm-sales files in " + CrmSales.folder()
                    + "; name the folder of the data with -Dannals.test.data");
        }
        assumeTrue(there, "crm-sales files");
        CrmSales sales = new CrmSales(CrmSales.folder());
        csv = sales.rows("sales_pipeline.csv.gz");
        offices = sales.rows("sales_teams.csv").stream()
                .collect(Collectors.toMap(row -> row.get("sales_agent"), row -> row.get("regional_office")));
        fixture = new ReadModelFixture(new Customer360ReadModel(), new PipelineReadModel());
        reports = new PipelineReports(fixture.worlds, Sales.SETTINGS);
        List<RecordedEvent> events = sales.events();
        for (int i = 0; i < events.size(); i += BATCH) {
            fixture.project(events.subList(i, Math.min(events.size(), i + BATCH)));
        }
    }

    @AfterAll
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void all_8800_deals_are_there() {
        assertThat(fixture.sql
                        .sql("SELECT count(*) FROM now.opportunity")
                        .query(Long.class)
                        .single())
                .isEqualTo(8_800);
    }

    @Test
    void won_amounts_by_month_owner_team_and_customer_equal_the_files() {
        assertThat(won(ReportDimension.MONTH))
                .isEqualTo(wonInFile(row -> row.get("close_date").substring(0, 7)));
        assertThat(won(ReportDimension.OWNER)).isEqualTo(wonInFile(row -> id("user", row.get("sales_agent"))));
        assertThat(won(ReportDimension.TEAM)).isEqualTo(wonInFile(row -> offices.get(row.get("sales_agent"))));
        assertThat(won(ReportDimension.CUSTOMER)).isEqualTo(wonInFile(row -> id("account", row.get("account"))));
    }

    @Test
    void the_west_leads_with_3_57_million() {
        assertThat(won(ReportDimension.TEAM).get("West").setScale(-4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("3570000");
    }

    @Test
    void the_win_rate_by_count_and_value_equals_the_file() {
        WinRate rate = reports.handle(new GetWinRate(FROM, TO, ReportDimension.OWNER, null, DealFilter.ALL, AsOf.NOW))
                .body();

        long won = count("Won");
        long lost = count("Lost");
        assertThat(rate.total().won()).isEqualTo(won).isEqualTo(4_238);
        assertThat(rate.total().lost()).isEqualTo(lost).isEqualTo(2_473);
        assertThat(rate.total().byCount())
                .isEqualByComparingTo(
                        BigDecimal.valueOf(won).divide(BigDecimal.valueOf(won + lost), 6, RoundingMode.HALF_UP));
        rate.rows().forEach(row -> {
            long agentWon = closed("Won", row.key());
            long agentLost = closed("Lost", row.key());
            assertThat(row.won()).isEqualTo(agentWon);
            assertThat(row.byCount())
                    .isEqualByComparingTo(BigDecimal.valueOf(agentWon)
                            .divide(BigDecimal.valueOf(agentWon + agentLost), 6, RoundingMode.HALF_UP));
        });
        assertThat(rate.rows()).hasSize(30);
    }

    @Test
    void the_velocity_equals_the_file() {
        Velocity velocity = reports.handle(new GetVelocity(FROM, TO, null, DealFilter.ALL, AsOf.NOW))
                .body();

        BigDecimal days = csv.stream()
                .filter(row -> row.get("deal_stage").equals("Won"))
                .map(row -> BigDecimal.valueOf(
                        LocalDate.parse(row.get("close_date")).toEpochDay()
                                - LocalDate.parse(row.get("engage_date")).toEpochDay()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal wonAmount = wonInFile(row -> "").get("");
        BigDecimal won = BigDecimal.valueOf(count("Won"));
        BigDecimal closed = BigDecimal.valueOf(count("Won") + count("Lost"));
        BigDecimal open = BigDecimal.valueOf(csv.size()).subtract(closed);
        assertThat(velocity.openDeals()).isEqualTo(open.longValueExact());
        assertThat(velocity.meanCycleDays()).isEqualByComparingTo(days.divide(won, 6, RoundingMode.HALF_UP));
        assertThat(velocity.perDay().amount())
                .isEqualByComparingTo(
                        open.multiply(won).multiply(wonAmount).divide(closed.multiply(days), 2, RoundingMode.HALF_UP));
    }

    private Map<String, BigDecimal> won(ReportDimension by) {
        Forecast forecast = reports.handle(new GetForecast(FROM, TO, by, null, DealFilter.ALL, AsOf.NOW))
                .body();
        return forecast.rows().stream()
                .filter(row -> row.won().amount().signum() > 0)
                .collect(Collectors.toMap(ForecastFigures::key, row -> row.won().amount(), (a, b) -> a, TreeMap::new));
    }

    private Map<String, BigDecimal> wonInFile(Function<Map<String, String>, String> key) {
        return csv.stream()
                .filter(row -> row.get("deal_stage").equals("Won"))
                .collect(Collectors.toMap(
                        key, row -> new BigDecimal(row.get("close_value")).setScale(2), BigDecimal::add, TreeMap::new));
    }

    private long count(String stage) {
        return csv.stream().filter(row -> row.get("deal_stage").equals(stage)).count();
    }

    private long closed(String stage, String owner) {
        return csv.stream()
                .filter(row -> row.get("deal_stage").equals(stage)
                        && id("user", row.get("sales_agent")).equals(owner))
                .count();
    }

    private static String id(String kind, String key) {
        return CrmSales.id(kind, key).toString();
    }
}
