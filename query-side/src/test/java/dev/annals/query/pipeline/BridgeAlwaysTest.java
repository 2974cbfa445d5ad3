package dev.annals.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Money;
import dev.annals.api.pipeline.Bridge;
import dev.annals.api.pipeline.BridgeDeal;
import dev.annals.api.pipeline.BridgeLine;
import dev.annals.api.pipeline.BridgeQuestion;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.FindBridgeDeals;
import dev.annals.api.pipeline.ForecastFigures;
import dev.annals.api.pipeline.GetBridge;
import dev.annals.api.pipeline.GetForecast;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Page;
import dev.annals.query.audit.AuditReadModel;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.testing.ReadModelFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** What holds for the bridge between any two positions of any history, for any filter. */
class BridgeAlwaysTest {
    private static final ReadModelFixture FIXTURE =
            new ReadModelFixture(new PipelineReadModel(), new Customer360ReadModel(), new AuditReadModel());
    private static final PipelineReports REPORTS = new PipelineReports(FIXTURE.worlds, Sales.SETTINGS);
    private static final List<DealFilter> FILTERS = List.of(
            DealFilter.ALL,
            new DealFilter(DealHistory.PEOPLE.getFirst(), null, null),
            new DealFilter(null, "East", null),
            new DealFilter(null, null, DealHistory.OTHER_PIPELINE));
    private static final LocalDate PERIOD_FROM = DealHistory.TODAY.plusDays(5);
    private static final LocalDate PERIOD_TO = DealHistory.TODAY.plusDays(30);
    private static final Set<BridgeLine> WAYS_IN =
            Set.of(BridgeLine.START, BridgeLine.NEW, BridgeLine.PULLED_IN, BridgeLine.REOPENED, BridgeLine.ENTERED);
    private static final Set<BridgeLine> WAYS_OUT = Set.of(
            BridgeLine.END,
            BridgeLine.PUSHED_OUT,
            BridgeLine.WON,
            BridgeLine.LOST,
            BridgeLine.LEFT,
            BridgeLine.WITHDRAWN);

    @AfterContainer
    static void close() {
        FIXTURE.close();
    }

    @BeforeTry
    void reset() {
        FIXTURE.reset();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void it_balances_to_the_cent_and_its_ends_are_what_the_forecast_says_then(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 120) int length) {
        DealHistory.tell(FIXTURE, seed, length);
        Random random = new Random(seed);
        for (DealFilter filter : FILTERS) {
            long start = 1 + random.nextLong(FIXTURE.position());
            long end = start + random.nextLong(FIXTURE.position() - start + 1);
            for (boolean inPeriod : List.of(true, false)) {
                BridgeQuestion question = question(start, end, filter, inPeriod);
                Bridge bridge =
                        REPORTS.handle(new GetBridge(question, AsOf.NOW)).body();
                assertThat(reckoned(bridge))
                        .as("%s", bridge)
                        .isEqualByComparingTo(amount(bridge.end().amount()));
                assertThat(bridge.start().amount()).isEqualTo(open(question, start));
                assertThat(bridge.end().amount()).isEqualTo(open(question, end));
            }
        }
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void the_deals_of_each_line_add_up_to_it_and_each_came_once_and_went_once(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int length) {
        DealHistory.tell(FIXTURE, seed, length);
        Random random = new Random(seed);
        long start = 1 + random.nextLong(FIXTURE.position());
        long end = start + random.nextLong(FIXTURE.position() - start + 1);
        BridgeQuestion question =
                question(start, end, FILTERS.get(random.nextInt(FILTERS.size())), random.nextBoolean());
        Bridge bridge = REPORTS.handle(new GetBridge(question, AsOf.NOW)).body();

        Map<BridgeLine, List<BridgeDeal>> deals = new EnumMap<>(BridgeLine.class);
        for (BridgeLine line : BridgeLine.values()) {
            deals.put(line, all(question, line));
            assertThat(sum(deals.get(line))).as("%s", line).isEqualByComparingTo(amount(line(bridge, line)));
        }
        assertThat(ids(deals, WAYS_IN)).doesNotHaveDuplicates();
        assertThat(ids(deals, WAYS_OUT)).doesNotHaveDuplicates();
        assertThat(ids(deals, WAYS_IN)).hasSameElementsAs(ids(deals, WAYS_OUT));
        deals.forEach((line, those) -> those.forEach(deal -> assertThat(deal.events())
                .as("%s %s", line, deal)
                .allMatch(event -> event.position() > start && event.position() <= end)
                .matches(events -> !events.isEmpty()
                        || Set.of(BridgeLine.START, BridgeLine.END, BridgeLine.RATES)
                                .contains(line))));
    }

    private static BridgeQuestion question(long start, long end, DealFilter filter, boolean inPeriod) {
        return new BridgeQuestion(
                new AsOf.AtPosition(start),
                new AsOf.AtPosition(end),
                inPeriod ? PERIOD_FROM : null,
                inPeriod ? PERIOD_TO : null,
                "USD",
                filter);
    }

    private static BigDecimal reckoned(Bridge bridge) {
        BigDecimal in = List.of(
                        bridge.start(),
                        bridge.opened(),
                        bridge.pulledIn(),
                        bridge.reopened(),
                        bridge.entered(),
                        bridge.increased(),
                        bridge.rates())
                .stream()
                .map(line -> amount(line.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal out =
                List.of(bridge.pushedOut(), bridge.won(), bridge.lost(), bridge.left(), bridge.withdrawn()).stream()
                        .map(line -> amount(line.amount()))
                        .reduce(amount(bridge.decreased().amount()), BigDecimal::add);
        return in.subtract(out);
    }

    /** What is open in the period, as the forecast of that moment has it. */
    private static Money open(BridgeQuestion question, long position) {
        ForecastFigures total = REPORTS.handle(new GetForecast(
                        question.periodFrom() == null ? LocalDate.of(1900, 1, 1) : question.periodFrom(),
                        question.periodTo() == null ? LocalDate.of(2100, 1, 1) : question.periodTo(),
                        ReportDimension.NONE,
                        "USD",
                        question.filter(),
                        new AsOf.AtPosition(position)))
                .body()
                .total();
        return new Money(amount(total.amount()).subtract(amount(total.won())).subtract(amount(total.lost())), "USD");
    }

    private static List<BridgeDeal> all(BridgeQuestion question, BridgeLine line) {
        List<BridgeDeal> deals = new ArrayList<>();
        String cursor = null;
        do {
            Page<BridgeDeal> page = REPORTS.handle(new FindBridgeDeals(question, line, 3, cursor, AsOf.NOW))
                    .body();
            deals.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return deals;
    }

    private static @Nullable Money line(Bridge bridge, BridgeLine line) {
        Function<Bridge, Money> amount = switch (line) {
            case START -> b -> b.start().amount();
            case NEW -> b -> b.opened().amount();
            case PULLED_IN -> b -> b.pulledIn().amount();
            case REOPENED -> b -> b.reopened().amount();
            case ENTERED -> b -> b.entered().amount();
            case INCREASED -> b -> b.increased().amount();
            case DECREASED -> b -> b.decreased().amount();
            case RATES -> b -> b.rates().amount();
            case PUSHED_OUT -> b -> b.pushedOut().amount();
            case WON -> b -> b.won().amount();
            case LOST -> b -> b.lost().amount();
            case LEFT -> b -> b.left().amount();
            case WITHDRAWN -> b -> b.withdrawn().amount();
            case END -> b -> b.end().amount();
        };
        return amount.apply(bridge);
    }

    private static List<UUID> ids(Map<BridgeLine, List<BridgeDeal>> deals, Set<BridgeLine> lines) {
        return lines.stream()
                .flatMap(line -> deals.get(line).stream())
                .map(BridgeDeal::id)
                .toList();
    }

    private static BigDecimal sum(List<BridgeDeal> deals) {
        return deals.stream().map(deal -> deal.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(@Nullable Money money) {
        return money == null ? BigDecimal.ZERO : money.amount();
    }
}
