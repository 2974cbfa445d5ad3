package dev.annals.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.Forecast;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.ForecastFigures;
import dev.annals.api.pipeline.GetForecast;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.api.query.AsOf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever the deals are, every breakdown adds up to the total, and both are what a pocket calculator says. */
class ForecastAddsUpTest {
    private static final LocalDate FROM = LocalDate.of(2025, 11, 15);
    private static final LocalDate TO = LocalDate.of(2026, 5, 14);
    /** The day on which the events of these tests are recorded. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    /** One euro in dollars, and dollars in one pound set the other way round, each from a day on. */
    private static final BigDecimal EUR = new BigDecimal("1.0837");

    private static final BigDecimal EUR_SINCE_FEBRUARY = new BigDecimal("1.1013");
    private static final BigDecimal USD_IN_GBP = new BigDecimal("0.7713");

    private static Sales sales;

    private int number;

    @BeforeContainer
    static void open() {
        sales = new Sales();
        sales.rate(1, "EUR", "USD", EUR.toString(), "2025-01-01");
        sales.rate(2, "EUR", "USD", EUR_SINCE_FEBRUARY.toString(), "2026-02-01");
        sales.rate(3, "USD", "GBP", USD_IN_GBP.toString(), "2025-01-01");
        sales.user(1, "East");
        sales.user(2, "East");
        sales.user(3, "West");
        sales.user(4, null);
    }

    @AfterContainer
    static void close() {
        sales.close();
    }

    enum Fate {
        OPEN,
        WON,
        LOST
    }

    record Deal(
            long cents,
            String currency,
            int percent,
            ForecastCategory category,
            Fate fate,
            int day,
            @Nullable Integer owner,
            int customer,
            String stage) {

        BigDecimal amount() {
            return BigDecimal.valueOf(cents, 2);
        }

        LocalDate countsOn() {
            return FROM.plusDays(day);
        }

        boolean counts() {
            return !countsOn().isBefore(FROM) && !countsOn().isAfter(TO);
        }

        /** In dollars, by hand. */
        BigDecimal value() {
            LocalDate rateOn = fate == Fate.OPEN ? TODAY : countsOn();
            BigDecimal exact = switch (currency) {
                case "EUR" -> amount().multiply(rateOn.isBefore(LocalDate.of(2026, 2, 1)) ? EUR : EUR_SINCE_FEBRUARY);
                case "GBP" -> amount().divide(USD_IN_GBP, 30, RoundingMode.HALF_UP);
                default -> amount();
            };
            return exact.setScale(2, RoundingMode.HALF_UP);
        }

        BigDecimal weighted() {
            return switch (fate) {
                case OPEN -> value().multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
                case WON -> value();
                case LOST -> BigDecimal.ZERO;
            };
        }

        @Nullable
        String key(ReportDimension by) {
            return switch (by) {
                case NONE -> null;
                case MONTH -> countsOn().toString().substring(0, 7);
                case QUARTER -> countsOn().getYear() + "-Q" + ((countsOn().getMonthValue() - 1) / 3 + 1);
                case OWNER -> owner == null ? null : new UUID(5, owner).toString();
                case TEAM -> owner == null || owner == 4 ? null : owner == 3 ? "West" : "East";
                case STAGE -> stage;
                case CATEGORY -> fate == Fate.LOST ? null : fate == Fate.WON ? "CLOSED" : category.name();
                case CUSTOMER -> new UUID(3, customer).toString();
            };
        }
    }

    @Property(tries = 20)
    void rows_add_up_to_the_total_and_to_what_is_reckoned_by_hand(@ForAll("deals") List<Deal> deals) {
        record(deals);
        List<Deal> counting = deals.stream().filter(Deal::counts).toList();
        for (ReportDimension by : ReportDimension.values()) {
            Forecast forecast = ask(by);
            assertThat(totals(List.of(forecast.total())))
                    .as("total by %s", by)
                    .isEqualTo(Map.of("null", reckoned(counting)));
            if (by != ReportDimension.NONE) {
                assertThat(totals(forecast.rows())).as("rows by %s", by).isEqualTo(byKey(counting, by));
            }
        }
    }

    /** What is compared: count, amount, weighted, won, lost, closed + best case, open. */
    private static List<BigDecimal> reckoned(List<Deal> deals) {
        return List.of(
                BigDecimal.valueOf(deals.size()),
                sum(deals, Deal::value),
                sum(deals, Deal::weighted),
                sum(deals, deal -> deal.fate() == Fate.WON ? deal.value() : BigDecimal.ZERO),
                sum(deals, deal -> deal.fate() == Fate.LOST ? deal.value() : BigDecimal.ZERO),
                sum(
                        deals,
                        deal -> in(deal, ForecastCategory.BEST_CASE, ForecastCategory.COMMIT) || deal.fate() == Fate.WON
                                ? deal.value()
                                : BigDecimal.ZERO),
                sum(
                        deals,
                        deal -> in(deal, ForecastCategory.PIPELINE, ForecastCategory.BEST_CASE, ForecastCategory.COMMIT)
                                ? deal.value()
                                : BigDecimal.ZERO));
    }

    private static boolean in(Deal deal, ForecastCategory... categories) {
        return deal.fate() == Fate.OPEN && List.of(categories).contains(deal.category());
    }

    private static Map<String, List<BigDecimal>> byKey(List<Deal> deals, ReportDimension by) {
        Map<String, List<Deal>> groups = new HashMap<>();
        deals.forEach(deal -> groups.computeIfAbsent("" + deal.key(by), key -> new ArrayList<>())
                .add(deal));
        Map<String, List<BigDecimal>> sums = new HashMap<>();
        groups.forEach((key, group) -> sums.put(key, reckoned(group)));
        return sums;
    }

    private static Map<String, List<BigDecimal>> totals(List<ForecastFigures> rows) {
        Map<String, List<BigDecimal>> sums = new HashMap<>();
        rows.forEach(row -> sums.put(
                "" + row.key(),
                List.of(
                        BigDecimal.valueOf(row.count()),
                        row.amount().amount(),
                        row.weighted().amount(),
                        row.won().amount(),
                        row.lost().amount(),
                        row.categories().cumulative().bestCase().amount(),
                        row.categories().cumulative().pipeline().amount())));
        return sums;
    }

    private static BigDecimal sum(List<Deal> deals, Function<Deal, BigDecimal> figure) {
        return deals.stream().map(figure).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private void record(List<Deal> deals) {
        sales.fixture.sql.sql("TRUNCATE read_model.opportunity").update();
        List<DomainEvent> events = new ArrayList<>();
        for (Deal deal : deals) {
            UUID id = new UUID(4, ++number);
            Money amount = new Money(deal.amount(), deal.currency());
            boolean open = deal.fate() == Fate.OPEN;
            events.add(new OpportunityOpened(
                    id,
                    new UUID(3, deal.customer()),
                    "Deal",
                    amount,
                    open ? deal.countsOn() : LocalDate.of(2026, 1, 1),
                    Pipelines.DEFAULT,
                    deal.stage(),
                    BigDecimal.valueOf(deal.percent(), 2),
                    deal.category(),
                    deal.owner() == null ? null : new UUID(5, deal.owner()),
                    null,
                    null,
                    List.of(),
                    List.of()));
            if (deal.fate() == Fate.WON) {
                events.add(new OpportunityWon(id, amount, deal.countsOn()));
            } else if (deal.fate() == Fate.LOST) {
                events.add(new OpportunityLost(id, null, "price", null, deal.countsOn()));
            }
        }
        sales.tell(events.toArray(DomainEvent[]::new));
    }

    private static Forecast ask(ReportDimension by) {
        return new PipelineReports(sales.fixture.worlds, Sales.SETTINGS)
                .handle(new GetForecast(FROM, TO, by, "USD", DealFilter.ALL, AsOf.NOW))
                .body();
    }

    @Provide
    Arbitrary<List<Deal>> deals() {
        Arbitrary<Long> cents = Arbitraries.longs().between(0, 99_999_999_999L);
        Arbitrary<String> currency = Arbitraries.of("USD", "USD", "EUR", "GBP");
        Arbitrary<Integer> percent = Arbitraries.integers().between(0, 100);
        Arbitrary<ForecastCategory> category = Arbitraries.of(
                ForecastCategory.OMITTED,
                ForecastCategory.PIPELINE,
                ForecastCategory.BEST_CASE,
                ForecastCategory.COMMIT);
        Arbitrary<Integer> day = Arbitraries.integers().between(-10, 190);
        Arbitrary<@Nullable Integer> owner = Arbitraries.of(1, 2, 3, 4).injectNull(0.2);
        Arbitrary<Integer> customer = Arbitraries.integers().between(1, 5);
        Arbitrary<String> stage = Arbitraries.of("Qualify", "Propose", "Agree");
        return Combinators.combine(cents, currency, percent, category, Arbitraries.of(Fate.class), day, owner, customer)
                .flatAs((c, cur, p, cat, fate, d, o, cust) ->
                        stage.map(s -> new Deal(c, cur, p, cat, fate, d, o, cust, s)))
                .list()
                .ofMinSize(0)
                .ofMaxSize(40);
    }
}
