package dev.annals.query.pipeline;

import static dev.annals.query.pipeline.Sales.day;
import static dev.annals.query.pipeline.Sales.deal;
import static dev.annals.query.pipeline.Sales.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.GetVelocity;
import dev.annals.api.pipeline.Velocity;
import dev.annals.api.query.AsOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VelocityTest {
    private final Sales sales = new Sales();

    @AfterEach
    void close() {
        sales.close();
    }

    @Test
    void eighteen_open_deals_at_24_percent_worth_42000_in_78_days_bring_2326_a_day() {
        for (int i = 1; i <= 18; i++) {
            sales.tell(deal(i).opened());
        }
        for (int i = 101; i <= 125; i++) {
            sales.tellAt("2025-10-01T00:00:00Z", deal(i).worth(usd("42000")).opened());
            boolean won = i <= 106;
            sales.tellAt(
                    "2025-12-18T00:00:00Z",
                    won ? deal(i).worth(usd("42000")).won("2025-12-18") : deal(i).lost("2025-12-18"));
        }

        Velocity velocity = lastDecember();

        assertThat(velocity.openDeals()).isEqualTo(18);
        assertThat(velocity.winRate()).isEqualByComparingTo("0.24");
        assertThat(velocity.meanWonValue()).isEqualTo(usd("42000"));
        assertThat(velocity.meanCycleDays()).isEqualByComparingTo("78");
        assertThat(velocity.perDay()).isEqualTo(usd("2326.15"));
    }

    @Test
    void without_a_won_deal_there_is_no_velocity() {
        sales.tell(deal(1).opened(), deal(2).opened(), deal(2).lost("2025-12-03"));

        assertThat(lastDecember().winRate()).isEqualByComparingTo("0");
        assertThat(lastDecember().meanWonValue()).isNull();
        assertThat(lastDecember().meanCycleDays()).isNull();
        assertThat(lastDecember().perDay()).isNull();
    }

    @Test
    void deals_won_the_moment_they_came_up_have_no_velocity() {
        sales.tellAt("2025-12-03T00:00:00Z", deal(1).opened());
        sales.tellAt("2025-12-03T00:00:00Z", deal(1).won("2025-12-03"));
        sales.tell(deal(2).opened());

        assertThat(lastDecember().meanCycleDays()).isEqualByComparingTo("0");
        assertThat(lastDecember().perDay()).isNull();
    }

    private Velocity lastDecember() {
        return new PipelineReports(sales.fixture.worlds, Sales.SETTINGS)
                .handle(new GetVelocity(day("2025-12-01"), day("2025-12-31"), null, DealFilter.ALL, AsOf.NOW))
                .body();
    }
}
