package dev.annals.query.pipeline;

import static dev.annals.query.pipeline.Sales.day;
import static dev.annals.query.pipeline.Sales.deal;
import static dev.annals.query.pipeline.Sales.money;
import static dev.annals.query.pipeline.Sales.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.Refused;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.GetWinRate;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.api.pipeline.WinRate;
import dev.annals.api.pipeline.WinRateFigures;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WinRateTest {
    private final Sales sales = new Sales();

    @AfterEach
    void close() {
        sales.close();
    }

    @Test
    void the_win_rate_is_won_by_won_and_lost_by_count_and_by_value() {
        sales.tell(
                deal(1).worth(usd("300")).opened(),
                deal(1).worth(usd("300")).won("2026-12-03"),
                deal(2).worth(usd("50")).opened(),
                deal(2).lost("2026-12-04"),
                deal(3).worth(usd("50")).opened(),
                deal(3).lost("2026-12-31"),
                deal(4).worth(usd("999")).opened());

        WinRateFigures total = december(ReportDimension.NONE).total();

        assertThat(total.won()).isEqualTo(1);
        assertThat(total.lost()).isEqualTo(2);
        assertThat(total.byCount()).isEqualByComparingTo("0.333333");
        assertThat(total.byValue()).isEqualByComparingTo("0.75");
    }

    @Test
    void where_nothing_was_closed_there_is_no_rate() {
        sales.tell(deal(1).opened());

        assertThat(december(ReportDimension.NONE).total().byCount()).isNull();
        assertThat(december(ReportDimension.NONE).total().byValue()).isNull();
        assertThat(december(ReportDimension.OWNER).rows()).isEmpty();
    }

    @Test
    void deals_count_in_the_month_they_were_closed_in() {
        sales.tell(
                deal(1).closingOn("2026-01-01").opened(),
                deal(1).won("2026-12-01"),
                deal(2).closingOn("2026-12-12").opened(),
                deal(2).lost("2026-11-30"));

        assertThat(december(ReportDimension.MONTH).rows())
                .extracting(WinRateFigures::key, WinRateFigures::won, WinRateFigures::lost)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2026-12", 1L, 0L));
    }

    @Test
    void a_reopened_deal_is_neither_won_nor_lost() {
        sales.tell(deal(1).opened(), deal(1).won("2026-12-03"), deal(1).reopened());

        assertThat(december(ReportDimension.NONE).total().byCount()).isNull();
    }

    @Test
    void a_deal_without_a_rate_counts_but_has_no_value() {
        sales.tell(
                deal(1).opened(),
                deal(1).won("2026-12-03"),
                deal(2).worth(money("7", "EUR")).opened(),
                deal(2).lost("2026-12-03"));

        WinRate rate = answer("USD", ReportDimension.NONE);

        assertThat(rate.total().byCount()).isEqualByComparingTo("0.5");
        assertThat(rate.total().byValue()).isEqualByComparingTo("1");
        assertThat(rate.conversion().missing()).hasSize(1);
    }

    @Test
    void the_category_says_nothing_about_closed_deals() {
        Refused refused = catchThrowableOfType(Refused.class, () -> december(ReportDimension.CATEGORY));

        assertThat(refused.code()).isEqualTo(QueryRefusal.UNKNOWN_DIMENSION);
    }

    private WinRate december(ReportDimension by) {
        return answer(null, by);
    }

    private WinRate answer(String currency, ReportDimension by) {
        return new PipelineReports(sales.fixture.worlds, Sales.SETTINGS)
                .handle(new GetWinRate(day("2026-12-01"), day("2026-12-31"), by, currency, DealFilter.ALL, AsOf.NOW))
                .body();
    }
}
