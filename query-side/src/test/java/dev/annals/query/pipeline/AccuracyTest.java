package dev.annals.query.pipeline;

import static dev.annals.query.pipeline.Sales.day;
import static dev.annals.query.pipeline.Sales.deal;
import static dev.annals.query.pipeline.Sales.money;
import static dev.annals.query.pipeline.Sales.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.opportunity.ExpectedCloseChanged;
import dev.annals.api.opportunity.OpportunityOwnerChanged;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.pipeline.Accuracy;
import dev.annals.api.pipeline.AccuracyAtLead;
import dev.annals.api.pipeline.AccuracyDeal;
import dev.annals.api.pipeline.AccuracyDimension;
import dev.annals.api.pipeline.AccuracyFigures;
import dev.annals.api.pipeline.AccuracyPeriod;
import dev.annals.api.pipeline.AccuracyQuestion;
import dev.annals.api.pipeline.Calibration;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.FindAccuracyDeals;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.GetAccuracy;
import dev.annals.api.pipeline.PeriodAccuracy;
import dev.annals.api.query.AsOf;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three deals are forecast for April: 1 000 × 50 % of Ann, 400 × 20 % and 600 × 90 % of Ben, 1 120 together. Ann wins hers
 * on the 10th and on the 28th another one of 300 that nobody had foreseen; Ben loses one and puts the other off to May, where
 * it comes to nothing either.
 */
class AccuracyTest {
    private final Sales sales = new Sales();
    private final UUID ann = sales.user(1, "East");
    private final UUID ben = sales.user(2, "West");

    @BeforeEach
    void tellOfApril() {
        sales.tell(
                deal(1).worth(usd("1000"))
                        .likely("0.5")
                        .by(ann)
                        .closingOn("2026-04-10")
                        .opened(),
                deal(2).worth(usd("400"))
                        .likely("0.2")
                        .by(ben)
                        .closingOn("2026-04-20")
                        .in("Propose")
                        .opened(),
                deal(3).worth(usd("600"))
                        .likely("0.9")
                        .by(ben)
                        .closingOn("2026-04-25")
                        .as(ForecastCategory.COMMIT)
                        .opened());
        sales.fixture.journal.pass(Duration.ofDays(41));
        sales.tell(deal(1).worth(usd("1000")).won("2026-04-10"));
        sales.fixture.journal.pass(Duration.ofDays(16));
        sales.tell(
                deal(2).lost("2026-04-28"),
                new ExpectedCloseChanged(deal(3).id(), day("2026-05-15")),
                deal(4).by(ann).closingOn("2026-04-28").opened(),
                deal(4).worth(usd("300")).won("2026-04-28"));
        juneComes();
    }

    private void juneComes() {
        sales.fixture.journal.pass(Duration.ofDays(35));
        sales.rate(9, "EUR", "USD", "1.10", "2020-01-01");
    }

    @AfterEach
    void close() {
        sales.close();
    }

    private Accuracy ask(String from, String to, AccuracyDimension by, DealFilter filter, AsOf asOf, Period... leads) {
        AccuracyQuestion question = new AccuracyQuestion(day(from), day(to), "USD", filter);
        return new Accuracies(sales.fixture.worlds, Sales.SETTINGS)
                .handle(new GetAccuracy(question, AccuracyPeriod.MONTH, List.of(leads), by, asOf))
                .body();
    }

    private AccuracyAtLead april(AccuracyDimension by, DealFilter filter, Period... leads) {
        return ask("2026-04-01", "2026-04-30", by, filter, AsOf.NOW, leads)
                .forecasts()
                .getFirst();
    }

    private AccuracyFigures april() {
        return april(AccuracyDimension.NONE, DealFilter.ALL).total();
    }

    private List<AccuracyDeal> deals(@Nullable Period lead) {
        AccuracyQuestion question = new AccuracyQuestion(day("2026-04-01"), day("2026-04-30"), "USD", DealFilter.ALL);
        return new Accuracies(sales.fixture.worlds, Sales.SETTINGS)
                .handle(new FindAccuracyDeals(question, lead, 50, null, AsOf.NOW))
                .body()
                .items();
    }

    private static BigDecimal exactly(String number) {
        return new BigDecimal(number);
    }

    @Test
    void bias_and_wape_are_the_errors_over_what_was_won() {
        AccuracyFigures total = april();
        assertThat(total.forecast()).isEqualTo(usd("1120"));
        assertThat(total.actual()).isEqualTo(usd("1300"));
        assertThat(total.error()).isEqualTo(usd("-180"));
        assertThat(total.bias()).isEqualTo(exactly("-0.138462"));
        assertThat(total.wape()).isEqualTo(exactly("0.138462"));
    }

    @Test
    void brier_is_the_mean_of_the_squared_distances_of_the_open_deals() {
        assertThat(april().deals()).isEqualTo(3);
        assertThat(april().brier()).as("(0.25 + 0.04 + 0.81) ÷ 3").isEqualTo(exactly("0.366667"));
    }

    @Test
    void errors_of_periods_are_added_up_with_their_sign_for_the_bias_and_without_it_for_wape() {
        AccuracyAtLead both = ask("2026-04-01", "2026-05-31", AccuracyDimension.NONE, DealFilter.ALL, AsOf.NOW)
                .forecasts()
                .getFirst();
        assertThat(both.periods())
                .extracting(PeriodAccuracy::error)
                .as("−180 in April, 600 × 90 %% in May")
                .containsExactly(usd("-180"), usd("540"));
        assertThat(both.total().error()).isEqualTo(usd("360"));
        assertThat(both.total().absoluteError()).isEqualTo(usd("720"));
        assertThat(both.total().bias()).isEqualTo(exactly("0.276923"));
        assertThat(both.total().wape()).isEqualTo(exactly("0.553846"));
    }

    @Test
    void what_one_misses_by_another_makes_good_in_the_total_only() {
        AccuracyAtLead april = april(AccuracyDimension.OWNER, DealFilter.ALL);
        assertThat(april.rows()).extracting(AccuracyFigures::key).containsExactly(ann.toString(), ben.toString());
        assertThat(april.rows()).extracting(AccuracyFigures::error).containsExactly(usd("-800"), usd("620"));
        assertThat(april.total().absoluteError()).isEqualTo(usd("180"));
    }

    @Test
    void a_ratio_over_nothing_won_is_no_data() {
        AccuracyFigures bens =
                april(AccuracyDimension.OWNER, DealFilter.ALL).rows().get(1);
        assertThat(bens.forecast()).isEqualTo(usd("620"));
        assertThat(bens.bias()).isNull();
        assertThat(bens.wape()).isNull();
        AccuracyFigures nobodys = april(AccuracyDimension.NONE, new DealFilter(new UUID(0, 9), null, null))
                .total();
        assertThat(nobodys.brier()).isNull();
    }

    @Test
    void calibration_tells_by_tenths_how_many_came_true() {
        List<Calibration> bins = april(AccuracyDimension.NONE, DealFilter.ALL).calibration();
        assertThat(bins).hasSize(10);
        assertThat(bins.get(2))
                .isEqualTo(new Calibration(exactly("0.2"), exactly("0.3"), 1, exactly("0.2"), exactly("0")));
        assertThat(bins.get(5))
                .isEqualTo(new Calibration(exactly("0.5"), exactly("0.6"), 1, exactly("0.5"), exactly("1")));
        assertThat(bins.get(9))
                .isEqualTo(new Calibration(exactly("0.9"), exactly("1"), 1, exactly("0.9"), exactly("0")));
        assertThat(bins.get(0)).isEqualTo(new Calibration(exactly("0"), exactly("0.1"), 0, null, null));
    }

    @Test
    void stage_and_category_are_those_that_the_forecast_saw() {
        List<AccuracyFigures> stages =
                april(AccuracyDimension.STAGE, DealFilter.ALL).rows();
        assertThat(stages).extracting(AccuracyFigures::key).containsExactly("Propose", "Qualify", null);
        assertThat(stages).extracting(AccuracyFigures::actual).containsExactly(usd("0"), usd("1000"), usd("300"));
        List<AccuracyFigures> categories =
                april(AccuracyDimension.CATEGORY, DealFilter.ALL).rows();
        assertThat(categories).extracting(AccuracyFigures::key).containsExactly("COMMIT", "PIPELINE", null);
        assertThat(categories).extracting(AccuracyFigures::forecast).containsExactly(usd("540"), usd("580"), usd("0"));
    }

    @Test
    void a_deal_belongs_to_whom_the_forecast_had_it_from() {
        sales.tell(new OpportunityOwnerChanged(deal(1).id(), ben));
        assertThat(april(AccuracyDimension.NONE, new DealFilter(ann, null, null))
                        .total()
                        .actual())
                .isEqualTo(usd("1300"));
        assertThat(april(AccuracyDimension.NONE, new DealFilter(null, "West", null))
                        .total()
                        .actual())
                .isEqualTo(usd("0"));
        assertThat(april(AccuracyDimension.TEAM, DealFilter.ALL).rows())
                .extracting(AccuracyFigures::actual)
                .containsExactly(usd("1300"), usd("0"));
    }

    @Test
    void a_forecast_is_taken_so_long_before_the_end_as_is_asked() {
        AccuracyAtLead late = april(AccuracyDimension.NONE, DealFilter.ALL, Period.ofDays(10));
        assertThat(late.lead()).isEqualTo("P10D");
        assertThat(late.periods().getFirst().at().instant()).isEqualTo(Instant.parse("2026-04-21T00:00:00Z"));
        assertThat(late.total().forecast()).as("1 000 won + 80 + 540").isEqualTo(usd("1620"));
        assertThat(late.total().deals()).as("what is won is no guess").isEqualTo(2);
        Accuracy two = ask(
                "2026-04-01",
                "2026-04-30",
                AccuracyDimension.NONE,
                DealFilter.ALL,
                AsOf.NOW,
                Period.ofMonths(1),
                Period.ofDays(10));
        assertThat(two.forecasts()).extracting(each -> each.total().error()).containsExactly(usd("-180"), usd("320"));
    }

    @Test
    void a_period_that_began_before_anything_was_recorded_has_no_forecast() {
        AccuracyAtLead march = ask("2026-03-01", "2026-03-31", AccuracyDimension.NONE, DealFilter.ALL, AsOf.NOW)
                .forecasts()
                .getFirst();
        assertThat(march.periods()).extracting(PeriodAccuracy::at).containsOnlyNulls();
        assertThat(march.total().bias()).isNull();
    }

    @Test
    void a_period_is_judged_once_it_is_over() {
        AsOf april = new AsOf.AtInstant(Instant.parse("2026-04-30T23:00:00Z"));
        AsOf may = new AsOf.AtInstant(Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(ask("2026-04-01", "2026-04-30", AccuracyDimension.NONE, DealFilter.ALL, april)
                        .forecasts()
                        .getFirst()
                        .periods())
                .isEmpty();
        assertThat(ask("2026-04-01", "2026-04-30", AccuracyDimension.NONE, DealFilter.ALL, may)
                        .forecasts()
                        .getFirst()
                        .total()
                        .error())
                .isEqualTo(usd("-180"));
    }

    @Test
    void a_deal_that_was_retracted_since_has_been_forecast_all_the_same() {
        sales.tell(new OpportunityRetracted(deal(3).id()));
        assertThat(april().forecast()).isEqualTo(usd("1120"));
        assertThat(april().brier()).isEqualTo(exactly("0.366667"));
    }

    @Test
    void the_forecast_is_converted_as_it_was_then_and_what_came_at_its_closing_day() {
        sales.rate(10, "GBP", "USD", "1.20", "2020-01-01");
        sales.rate(11, "GBP", "USD", "1.30", "2026-07-10");
        sales.tell(deal(5).worth(money("100", "GBP"))
                .likely("0.5")
                .closingOn("2026-07-20")
                .opened());
        sales.fixture.journal.pass(Duration.ofDays(60));
        sales.tell(deal(5).worth(money("100", "GBP")).won("2026-07-20"));
        AccuracyAtLead july = ask("2026-07-01", "2026-07-31", AccuracyDimension.NONE, DealFilter.ALL, AsOf.NOW)
                .forecasts()
                .getFirst();
        assertThat(july.total().forecast()).isEqualTo(usd("60"));
        assertThat(july.total().actual()).isEqualTo(usd("130"));
        PeriodAccuracy period = july.periods().getFirst();
        assertThat(period.forecastConversion().rates().getFirst().rate()).isEqualByComparingTo("1.20");
        assertThat(period.actualConversion().rates().getFirst().rate()).isEqualByComparingTo("1.30");
    }

    @Test
    void the_deals_behind_it_stand_with_what_they_were_off_by() {
        List<AccuracyDeal> deals = deals(null);
        assertThat(deals)
                .extracting(AccuracyDeal::id)
                .containsExactly(deal(3).id(), deal(1).id(), deal(4).id(), deal(2).id());
        assertThat(deals)
                .extracting(AccuracyDeal::error)
                .containsExactly(usd("540"), usd("-500"), usd("-300"), usd("80"));
        assertThat(deals.get(2).probability()).isNull();
        assertThat(deals.get(2).actual()).isEqualTo(usd("300"));
        assertThat(deals(Period.ofDays(10)))
                .extracting(AccuracyDeal::error)
                .containsExactly(usd("540"), usd("-300"), usd("80"), usd("0"));
    }
}
