package dev.annals.query.pipeline;

import static dev.annals.query.pipeline.Sales.day;
import static dev.annals.query.pipeline.Sales.deal;
import static dev.annals.query.pipeline.Sales.money;
import static dev.annals.query.pipeline.Sales.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.Refused;
import dev.annals.api.pipeline.CategoryAmounts;
import dev.annals.api.pipeline.CategoryRollUp;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.Forecast;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.ForecastFigures;
import dev.annals.api.pipeline.GetForecast;
import dev.annals.api.pipeline.MissingRate;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private final Sales sales = new Sales();

    @AfterEach
    void close() {
        sales.close();
    }

    @Test
    void the_weighted_pipeline_of_3800_at_90_percent_and_22500_at_20_percent_is_7920() {
        sales.tell(
                deal(1).worth(usd("3800")).likely("0.9").opened(),
                deal(2).worth(usd("22500")).likely("0.2").opened());

        assertThat(total().weighted()).isEqualTo(usd("7920"));
        assertThat(total().amount()).isEqualTo(usd("26300"));
        assertThat(total().count()).isEqualTo(2);
    }

    @Test
    void won_deals_count_in_full_and_lost_ones_not_at_all() {
        sales.tell(
                deal(1).worth(usd("70")).likely("0.5").opened(),
                deal(1).worth(usd("80")).won("2026-12-03"));
        sales.tell(deal(2).worth(usd("30")).likely("0.5").opened(), deal(2).lost("2026-12-03"));

        assertThat(total().weighted()).isEqualTo(usd("80"));
        assertThat(total().won()).isEqualTo(usd("80"));
        assertThat(total().lost()).isEqualTo(usd("30"));
        assertThat(total().amount()).isEqualTo(usd("110"));
    }

    @Test
    void open_deals_count_by_expected_close_and_closed_ones_by_the_day_they_were_closed() {
        sales.tell(
                deal(1).closingOn("2026-12-31").opened(),
                deal(2).closingOn("2027-01-01").opened(),
                deal(3).closingOn("2027-05-05").opened(),
                deal(3).won("2026-12-01"),
                deal(4).closingOn("2026-12-15").opened(),
                deal(4).won("2026-11-30"));

        assertThat(total().count()).isEqualTo(2);
        assertThat(total().won()).isEqualTo(usd("100"));
    }

    @Test
    void single_categories_of_50_100_150_200_roll_up_to_50_150_300_and_450_open() {
        sales.tell(
                deal(1).worth(usd("50")).opened(),
                deal(1).worth(usd("50")).won("2026-12-03"),
                deal(2).worth(usd("100")).as(ForecastCategory.COMMIT).opened(),
                deal(3).worth(usd("150")).as(ForecastCategory.BEST_CASE).opened(),
                deal(4).worth(usd("200")).as(ForecastCategory.PIPELINE).opened(),
                deal(5).worth(usd("999")).as(ForecastCategory.OMITTED).opened());

        assertThat(total().categories().single())
                .isEqualTo(new CategoryAmounts(usd("50"), usd("100"), usd("150"), usd("200"), usd("999")));
        assertThat(total().categories().cumulative())
                .isEqualTo(new CategoryRollUp(usd("50"), usd("150"), usd("300"), usd("450")));
    }

    @Test
    void attainment_is_won_by_quota_and_coverage_is_open_pipeline_by_gap() {
        sales.quota(1, new UUID(5, 1), null, "2026-12-01", "2026-12-31", usd("200"));
        sales.tell(deal(1).worth(usd("50")).opened(), deal(1).worth(usd("50")).won("2026-12-03"));
        sales.tell(deal(2).worth(usd("300")).opened());

        assertThat(total().quota()).isEqualTo(usd("200"));
        assertThat(total().gap()).isEqualTo(usd("150"));
        assertThat(total().attainment()).isEqualByComparingTo("0.25");
        assertThat(total().coverage()).isEqualByComparingTo("2");
    }

    @Test
    void coverage_is_undefined_once_the_quota_is_met() {
        sales.quota(1, new UUID(5, 1), null, "2026-12-01", "2026-12-31", usd("50"));
        sales.tell(deal(1).worth(usd("50")).opened(), deal(1).worth(usd("50")).won("2026-12-03"), deal(2).opened());

        assertThat(total().attainment()).isEqualByComparingTo("1");
        assertThat(total().coverage()).isNull();
    }

    @Test
    void without_deals_and_quota_there_is_nothing_to_divide_and_no_currency() {
        Forecast forecast = december(ReportDimension.MONTH);

        assertThat(forecast.rows()).isEmpty();
        assertThat(forecast.currency()).isNull();
        assertThat(forecast.total().amount()).isNull();
        assertThat(forecast.total().attainment()).isNull();
        assertThat(forecast.total().coverage()).isNull();
    }

    @Test
    void deals_in_several_currencies_need_a_currency_to_report_in() {
        sales.tell(deal(1).opened(), deal(2).worth(money("5", "EUR")).opened());

        Refused refused = catchThrowableOfType(Refused.class, () -> december(ReportDimension.NONE));

        assertThat(refused.code()).isEqualTo(QueryRefusal.CURRENCY_REQUIRED);
    }

    @Test
    void an_open_deal_is_converted_at_the_rate_of_the_query_date_and_a_closed_one_at_that_of_its_close() {
        sales.rate(1, "EUR", "USD", "1.10", "2026-01-01").rate(2, "EUR", "USD", "1.20", "2026-02-15");
        sales.rate(3, "EUR", "USD", "9.99", "2026-12-01");
        sales.tell(deal(1).worth(money("100", "EUR")).closingOn("2026-02-20").opened());
        sales.tell(deal(2).worth(money("100", "EUR")).opened());
        sales.tell(deal(2).worth(money("100", "EUR")).won("2026-02-14"));

        Forecast forecast = ask("2026-01-01", "2026-12-31", ReportDimension.NONE, "USD");

        assertThat(forecast.total().won()).isEqualTo(usd("110"));
        assertThat(forecast.total().categories().single().pipeline()).isEqualTo(usd("120"));
        assertThat(forecast.conversion().openDealsAt()).isEqualTo(day("2026-03-02"));
        assertThat(forecast.conversion().rates())
                .extracting(rate -> rate.rate().toPlainString())
                .containsExactly("1.10", "1.20");
        assertThat(forecast.conversion().missing()).isEmpty();
    }

    @Test
    void a_rate_set_the_other_way_round_divides() {
        sales.rate(1, "USD", "JPY", "150", "2026-01-01");
        sales.tell(deal(1).worth(money("1000", "JPY")).opened());

        Forecast forecast = ask("2026-12-01", "2026-12-31", ReportDimension.NONE, "USD");

        assertThat(forecast.total().amount()).isEqualTo(usd("6.67"));
        assertThat(forecast.conversion().rates().getFirst().inverted()).isTrue();
    }

    @Test
    void deals_without_a_rate_are_left_out_and_named_by_pair() {
        sales.rate(1, "EUR", "USD", "1.10", "2026-12-24");
        sales.tell(
                deal(1).opened(),
                deal(2).worth(money("5", "EUR")).opened(),
                deal(3).worth(money("7", "EUR")).opened(),
                deal(4).worth(money("9", "CHF")).opened());

        Forecast forecast = ask("2026-12-01", "2026-12-31", ReportDimension.OWNER, "USD");

        assertThat(forecast.total().count()).isEqualTo(1);
        assertThat(forecast.total().amount()).isEqualTo(usd("100"));
        assertThat(forecast.conversion().missing())
                .containsExactly(
                        new MissingRate("CHF", "USD", 1, money("9", "CHF"), 0),
                        new MissingRate("EUR", "USD", 2, money("12", "EUR"), 0));
    }

    @Test
    void a_quota_without_a_rate_is_named_too() {
        sales.quota(1, new UUID(5, 1), null, "2026-12-01", "2026-12-31", money("50", "EUR"));
        sales.tell(deal(1).opened());

        Forecast forecast = december(ReportDimension.NONE);

        assertThat(forecast.total().quota()).isNull();
        assertThat(forecast.conversion().missing())
                .containsExactly(new MissingRate("EUR", "USD", 0, money("0", "EUR"), 1));
    }

    @Test
    void a_quarterly_quota_falls_on_its_months_by_days_and_adds_up_to_the_cent() {
        sales.quota(1, new UUID(5, 1), null, "2026-10-01", "2026-12-31", usd("100"));

        Forecast forecast = ask("2026-10-01", "2026-12-31", ReportDimension.MONTH, null);

        assertThat(forecast.rows()).extracting(ForecastFigures::key).containsExactly("2026-10", "2026-11", "2026-12");
        assertThat(forecast.rows())
                .extracting(ForecastFigures::quota)
                .containsExactly(usd("33.70"), usd("32.60"), usd("33.70"));
        assertThat(forecast.total().quota()).isEqualTo(usd("100"));
    }

    @Test
    void a_teams_own_quota_stands_for_those_of_its_members() {
        UUID ann = sales.user(1, "East");
        UUID ben = sales.user(2, "West");
        sales.quota(1, ann, null, "2026-12-01", "2026-12-31", usd("70"));
        sales.quota(2, ben, null, "2026-12-01", "2026-12-31", usd("20"));
        sales.quota(3, null, "East", "2026-12-01", "2026-12-31", usd("100"));

        assertThat(december(ReportDimension.TEAM).rows())
                .extracting(ForecastFigures::key, ForecastFigures::quota)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("East", usd("100")),
                        org.assertj.core.groups.Tuple.tuple("West", usd("20")));
        assertThat(december(ReportDimension.OWNER).rows())
                .extracting(ForecastFigures::quota)
                .containsExactly(usd("70"), usd("20"));
        assertThat(total().quota()).isEqualTo(usd("120"));
    }

    @Test
    void a_reopened_deal_counts_as_open_again() {
        sales.tell(deal(1).likely("0.5").opened(), deal(1).won("2026-11-03"), deal(1).reopened());

        assertThat(total().won()).isEqualTo(usd("0"));
        assertThat(total().weighted()).isEqualTo(usd("50"));
    }

    @Test
    void a_forecast_as_of_a_position_does_not_know_what_came_later() {
        sales.tell(deal(1).opened());
        long position = sales.fixture.position();
        Forecast before = december(ReportDimension.STAGE);
        sales.tell(deal(2).opened(), deal(1).won("2026-12-03"));

        Forecast then = answer(new GetForecast(
                day("2026-12-01"),
                day("2026-12-31"),
                ReportDimension.STAGE,
                null,
                DealFilter.ALL,
                new AsOf.AtPosition(position)));

        assertThat(then).isEqualTo(before);
        assertThat(december(ReportDimension.STAGE)).isNotEqualTo(before);
    }

    @Test
    void rows_by_stage_stand_in_the_order_of_the_pipeline() {
        sales.tell(
                deal(1).in("Agree").opened(),
                deal(2).in("Qualify").opened(),
                deal(3).in("Propose").opened());

        assertThat(december(ReportDimension.STAGE).rows())
                .extracting(ForecastFigures::key)
                .containsExactly("Qualify", "Propose", "Agree");
    }

    private ForecastFigures total() {
        return december(ReportDimension.NONE).total();
    }

    private Forecast december(ReportDimension by) {
        return ask("2026-12-01", "2026-12-31", by, null);
    }

    private Forecast ask(String from, String to, ReportDimension by, String currency) {
        return answer(new GetForecast(day(from), day(to), by, currency, DealFilter.ALL, AsOf.NOW));
    }

    private Forecast answer(GetForecast query) {
        return sales.fixture
                .ask(query.asOf(), world -> new ForecastReport(world, query, Sales.SETTINGS).make())
                .body();
    }
}
