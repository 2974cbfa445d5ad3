package dev.annals.query.pipeline;

import static dev.annals.query.pipeline.Sales.day;
import static dev.annals.query.pipeline.Sales.deal;
import static dev.annals.query.pipeline.Sales.money;
import static dev.annals.query.pipeline.Sales.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.opportunity.AmountChanged;
import dev.annals.api.opportunity.ExpectedCloseChanged;
import dev.annals.api.opportunity.OpportunityOwnerChanged;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.Bridge;
import dev.annals.api.pipeline.BridgeDeal;
import dev.annals.api.pipeline.BridgeEvent;
import dev.annals.api.pipeline.BridgeExit;
import dev.annals.api.pipeline.BridgeLine;
import dev.annals.api.pipeline.BridgeQuestion;
import dev.annals.api.pipeline.BridgeSum;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.FindBridgeDeals;
import dev.annals.api.pipeline.GetBridge;
import dev.annals.api.pipeline.MissingRate;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import dev.annals.query.audit.AuditReadModel;
import dev.annals.query.customer360.Customer360ReadModel;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BridgeTest {
    private static final UUID ANN = new UUID(5, 1);
    private static final UUID BEN = new UUID(5, 2);
    private static final BridgeSum NONE = new BridgeSum(0, usd("0"));
    private static final BridgeExit NOBODY = new BridgeExit(0, usd("0"), usd("0"));

    private final Sales sales = new Sales(new PipelineReadModel(), new Customer360ReadModel(), new AuditReadModel());

    @AfterEach
    void close() {
        sales.close();
    }

    private BridgeQuestion since(long from, @Nullable DealFilter filter) {
        return new BridgeQuestion(
                new AsOf.AtPosition(from),
                null,
                day("2026-12-01"),
                day("2026-12-31"),
                "USD",
                filter == null ? DealFilter.ALL : filter);
    }

    private Bridge bridge(long from) {
        return bridge(since(from, null), AsOf.NOW);
    }

    private Bridge bridge(BridgeQuestion question, AsOf asOf) {
        return new PipelineReports(sales.fixture.worlds, Sales.SETTINGS)
                .handle(new GetBridge(question, asOf))
                .body();
    }

    private List<BridgeDeal> deals(BridgeQuestion question, BridgeLine line) {
        return new PipelineReports(sales.fixture.worlds, Sales.SETTINGS)
                .handle(new FindBridgeDeals(question, line, 50, null, AsOf.NOW))
                .body()
                .items();
    }

    private long now() {
        return sales.fixture.position();
    }

    @Test
    void each_change_is_in_the_line_that_it_belongs_to() {
        for (int number = 1; number <= 7; number++) {
            sales.tell(deal(number).worth(usd(number + "00")).opened());
        }
        sales.tell(deal(8).worth(usd("800")).closingOn("2027-01-15").opened());
        long start = now();
        sales.tell(
                new AmountChanged(deal(1).id(), usd("130")),
                new AmountChanged(deal(2).id(), usd("150")),
                new ExpectedCloseChanged(deal(3).id(), day("2027-01-02")),
                deal(4).worth(usd("400")).won("2026-03-02"),
                deal(5).lost("2026-03-02"),
                new OpportunityRetracted(deal(6).id()),
                new ExpectedCloseChanged(deal(8).id(), day("2026-12-20")),
                deal(9).worth(usd("900")).opened());

        Bridge bridge = bridge(start);
        assertThat(bridge.start()).isEqualTo(new BridgeSum(7, usd("2800")));
        assertThat(bridge.opened()).isEqualTo(new BridgeSum(1, usd("900")));
        assertThat(bridge.pulledIn()).isEqualTo(new BridgeSum(1, usd("800")));
        assertThat(bridge.increased()).isEqualTo(new BridgeSum(1, usd("30")));
        assertThat(bridge.decreased()).isEqualTo(new BridgeSum(1, usd("50")));
        assertThat(bridge.pushedOut()).isEqualTo(new BridgeExit(1, usd("300"), usd("0")));
        assertThat(bridge.won()).isEqualTo(new BridgeExit(1, usd("400"), usd("0")));
        assertThat(bridge.lost()).isEqualTo(new BridgeExit(1, usd("500"), usd("0")));
        assertThat(bridge.withdrawn()).isEqualTo(new BridgeExit(1, usd("600"), usd("0")));
        assertThat(bridge.end()).isEqualTo(new BridgeSum(5, usd("2680")));
        assertThat(List.of(bridge.reopened(), bridge.entered(), bridge.rates())).containsOnly(NONE);
        assertThat(bridge.left()).isEqualTo(NOBODY);
    }

    @Test
    void a_deal_is_won_at_what_it_was_worth_at_the_start_and_what_it_had_changed_by_stands_apart() {
        sales.tell(deal(1).opened());
        long start = now();
        sales.tell(
                new AmountChanged(deal(1).id(), usd("140")),
                deal(1).worth(usd("125")).won("2026-03-02"));
        assertThat(bridge(start).won()).isEqualTo(new BridgeExit(1, usd("100"), usd("25")));
        assertThat(bridge(start).increased()).isEqualTo(NONE);
    }

    @Test
    void a_deal_that_came_and_was_won_in_between_is_new_and_won_at_what_it_brought() {
        long start = now();
        sales.tell(deal(1).worth(usd("0")).opened(), deal(1).worth(usd("70")).won("2026-03-02"));
        assertThat(bridge(start).opened()).isEqualTo(new BridgeSum(1, usd("70")));
        assertThat(bridge(start).won()).isEqualTo(new BridgeExit(1, usd("70"), usd("0")));
        assertThat(bridge(start).end()).isEqualTo(NONE);
    }

    @Test
    void a_deal_that_never_counted_is_in_no_line() {
        sales.tell(deal(1).closingOn("2027-02-01").opened());
        long start = now();
        sales.tell(deal(1).won("2026-03-02"), deal(2).closingOn("2027-03-01").opened());
        assertThat(bridge(start).won()).isEqualTo(NOBODY);
        assertThat(bridge(start).opened()).isEqualTo(NONE);
    }

    @Test
    void a_deal_that_was_lost_and_reopened_in_between_was_there_all_the_time() {
        sales.tell(deal(1).opened());
        long start = now();
        sales.tell(deal(1).lost("2026-03-02"), deal(1).reopened());
        assertThat(bridge(start).start()).isEqualTo(bridge(start).end());
        assertThat(bridge(start).lost()).isEqualTo(NOBODY);
    }

    @Test
    void a_deal_that_was_closed_at_the_start_is_reopened_and_not_new() {
        sales.tell(deal(1).opened(), deal(1).won("2026-03-02"));
        long start = now();
        sales.tell(deal(1).reopened());
        assertThat(bridge(start).reopened()).isEqualTo(new BridgeSum(1, usd("100")));
        assertThat(bridge(start).opened()).isEqualTo(NONE);
    }

    @Test
    void a_deal_that_changes_hands_leaves_one_filter_and_enters_the_other() {
        sales.tell(deal(1).by(ANN).opened());
        long start = now();
        sales.tell(new OpportunityOwnerChanged(deal(1).id(), BEN), deal(1).won("2026-03-02"), deal(1).reopened());
        Bridge anns = bridge(since(start, new DealFilter(ANN, null, null)), AsOf.NOW);
        Bridge bens = bridge(since(start, new DealFilter(BEN, null, null)), AsOf.NOW);
        assertThat(anns.left()).isEqualTo(new BridgeExit(1, usd("100"), usd("0")));
        assertThat(anns.end()).isEqualTo(NONE);
        assertThat(bens.entered()).isEqualTo(new BridgeSum(1, usd("100")));
        assertThat(bridge(start).start()).isEqualTo(bridge(start).end());
    }

    @Test
    void a_team_is_the_one_that_the_owner_was_in_then() {
        sales.tell(
                new UserAdded(ANN, "Ann", null, "East", null, null),
                deal(1).by(ANN).opened());
        long start = now();
        sales.tell(new UserDetailsChanged(ANN, null, null, Patch.set("West"), null, null));
        BridgeQuestion east = since(start, new DealFilter(null, "East", null));
        assertThat(bridge(east, AsOf.NOW).start()).isEqualTo(new BridgeSum(1, usd("100")));
        assertThat(bridge(east, AsOf.NOW).left()).isEqualTo(new BridgeExit(1, usd("100"), usd("0")));
        assertThat(deals(east, BridgeLine.LEFT).getFirst().events())
                .extracting(BridgeEvent::event)
                .containsExactly("user.details-changed");
    }

    @Test
    void another_rate_is_a_line_of_its_own_and_a_change_of_the_amount_is_told_at_the_new_rate() {
        sales.rate(1, "EUR", "USD", "1.10", "2025-01-01");
        sales.rate(2, "EUR", "USD", "1.20", "2026-03-10");
        sales.tell(deal(1).worth(money("100", "EUR")).opened());
        long start = now();
        sales.fixture.journal.pass(Duration.ofDays(20));
        sales.tell(new AmountChanged(deal(1).id(), money("150", "EUR")));
        Bridge bridge = bridge(start);
        assertThat(bridge.start()).isEqualTo(new BridgeSum(1, usd("110")));
        assertThat(bridge.rates()).isEqualTo(new BridgeSum(1, usd("10")));
        assertThat(bridge.increased()).isEqualTo(new BridgeSum(1, usd("60")));
        assertThat(bridge.end()).isEqualTo(new BridgeSum(1, usd("180")));
        assertThat(bridge.convertedAtStart().rates().getFirst().rate()).isEqualByComparingTo("1.10");
        assertThat(bridge.convertedAtEnd().rates().getFirst().rate()).isEqualByComparingTo("1.20");
    }

    @Test
    void a_deal_without_a_rate_is_worth_nothing_and_is_named() {
        sales.tell(deal(1).worth(money("100", "EUR")).opened());
        long start = now();
        sales.rate(1, "EUR", "USD", "1.10", "2025-01-01");
        Bridge bridge = bridge(start);
        assertThat(bridge.start()).isEqualTo(new BridgeSum(1, usd("0")));
        assertThat(bridge.rates()).isEqualTo(new BridgeSum(1, usd("110")));
        assertThat(bridge.convertedAtStart().missing())
                .containsExactly(new MissingRate("EUR", "USD", 1, money("100", "EUR"), 0));
        assertThat(bridge.convertedAtEnd().missing()).isEmpty();
    }

    @Test
    void without_a_period_no_deal_is_pulled_in_or_pushed_out() {
        sales.tell(deal(1).opened());
        long start = now();
        sales.tell(new ExpectedCloseChanged(deal(1).id(), day("2028-01-01")));
        BridgeQuestion question =
                new BridgeQuestion(new AsOf.AtPosition(start), null, null, null, null, DealFilter.ALL);
        assertThat(bridge(question, AsOf.NOW).end()).isEqualTo(new BridgeSum(1, usd("100")));
        assertThat(bridge(question, AsOf.NOW).pushedOut()).isEqualTo(NOBODY);
    }

    @Test
    void a_line_names_its_deals_with_the_events_that_moved_them() {
        sales.tell(deal(1).opened(), deal(2).worth(usd("300")).opened());
        long start = now();
        sales.tell(
                new AmountChanged(deal(1).id(), usd("120")),
                deal(1).moved("Agree"),
                new OpportunityWon(deal(1).id(), usd("125"), day("2026-03-02")),
                deal(2).worth(usd("300")).won("2026-03-02"));
        List<BridgeDeal> won = deals(since(start, null), BridgeLine.WON);
        assertThat(won).extracting(BridgeDeal::id).containsExactly(deal(2).id(), deal(1).id());
        BridgeDeal second = won.get(1);
        assertThat(second.amount()).isEqualTo(usd("100"));
        assertThat(second.startValue()).isEqualTo(usd("100"));
        assertThat(second.endValue()).isEqualTo(usd("125"));
        assertThat(second.closeBefore()).isEqualTo(day("2026-12-10"));
        assertThat(second.closeAfter()).isEqualTo(day("2026-03-02"));
        assertThat(second.events())
                .extracting(BridgeEvent::event)
                .containsExactly("opportunity.amount-changed", "opportunity.won");
        assertThat(second.events()).extracting(BridgeEvent::position).containsExactly(start + 1, start + 3);
    }

    @Test
    void it_can_be_asked_as_of_then_and_not_for_later_than_that() {
        sales.tell(deal(1).opened());
        long start = now();
        sales.tell(deal(2).opened());
        long end = now();
        sales.tell(deal(3).opened());
        AsOf then = new AsOf.AtPosition(end);
        BridgeQuestion toThen = new BridgeQuestion(
                new AsOf.AtPosition(start), then, day("2026-12-01"), day("2026-12-31"), "USD", DealFilter.ALL);
        assertThat(bridge(since(start, null), then)).isEqualTo(bridge(toThen, AsOf.NOW));
        assertThat(catchThrowableOfType(Refused.class, () -> bridge(toThen, new AsOf.AtPosition(start)))
                        .code())
                .isEqualTo(QueryRefusal.AS_OF_IN_FUTURE);
    }

    @Test
    void it_does_not_go_back_in_time() {
        sales.tell(deal(1).opened());
        Refused refused =
                catchThrowableOfType(Refused.class, () -> bridge(since(now(), null), new AsOf.AtPosition(now() - 1)));
        assertThat(refused.code()).isEqualTo(CommonRefusal.RANGE_REVERSED);
    }

    @Test
    void deals_in_several_currencies_ask_for_the_one_to_report_in() {
        sales.tell(deal(1).opened());
        long start = now();
        sales.tell(new AmountChanged(deal(1).id(), money("90", "EUR")));
        BridgeQuestion question =
                new BridgeQuestion(new AsOf.AtPosition(start), null, null, null, null, DealFilter.ALL);
        assertThat(catchThrowableOfType(Refused.class, () -> bridge(question, AsOf.NOW))
                        .code())
                .isEqualTo(QueryRefusal.CURRENCY_REQUIRED);
    }
}
