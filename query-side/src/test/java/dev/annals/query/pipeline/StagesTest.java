package dev.annals.query.pipeline;

import static dev.annals.query.pipeline.Sales.day;
import static dev.annals.query.pipeline.Sales.deal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.annals.api.opportunity.GetOpportunity;
import dev.annals.api.opportunity.OpportunityView;
import dev.annals.api.opportunity.StageTime;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.GetStageConversion;
import dev.annals.api.pipeline.GetTimeInStage;
import dev.annals.api.pipeline.StageConversion;
import dev.annals.api.pipeline.TimeInStage;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StagesTest {
    private final Sales sales = new Sales();
    private final PipelineReports reports = new PipelineReports(sales.fixture.worlds, Sales.SETTINGS);

    @AfterEach
    void close() {
        sales.close();
    }

    @Test
    void time_in_stage_is_the_sum_of_all_stays() {
        sales.tellAt("2026-01-01T00:00:00Z", deal(1).opened());
        sales.tellAt("2026-01-03T00:00:00Z", deal(1).moved("Propose"));
        sales.tellAt("2026-01-04T00:00:00Z", deal(1).moved("Qualify"));
        sales.tellAt("2026-01-08T00:00:00Z", deal(1).moved("Agree"));
        sales.tellAt("2026-01-09T12:00:00Z", deal(1).won("2026-01-09"));

        OpportunityView view = get(1).body();

        assertThat(view.stageHistory()).hasSize(4);
        assertThat(view.timeInStage())
                .containsExactly(
                        new StageTime("Qualify", 2, Duration.ofDays(6)),
                        new StageTime("Propose", 1, Duration.ofDays(1)),
                        new StageTime("Agree", 1, Duration.ofHours(36)));
    }

    @Test
    void an_open_stay_ends_at_the_moment_of_the_answer() {
        sales.tellAt("2026-01-01T00:00:00Z", deal(1).opened());

        Answer<OpportunityView> answer = get(1);

        Duration time = Duration.between(java.time.Instant.parse("2026-01-01T00:00:00Z"), answer.instant());
        assertThat(answer.body().timeInStage()).containsExactly(new StageTime("Qualify", 1, time));
        assertThat(timeInStage(null, null).rows().getFirst().total()).isEqualTo(time);
        assertThat(timeInStage(null, null).rows().getFirst().running()).isEqualTo(1);
    }

    @Test
    void the_median_lies_between_the_two_middle_stays() {
        int[] days = {1, 2, 6, 11};
        for (int i = 0; i < days.length; i++) {
            sales.tellAt("2026-01-01T00:00:00Z", deal(i).opened());
            sales.tellAt("2026-01-%02dT00:00:00Z".formatted(1 + days[i]), deal(i).lost("2026-01-20"));
        }

        assertThat(timeInStage(null, null).rows())
                .extracting(
                        TimeInStage.Row::stage,
                        TimeInStage.Row::deals,
                        TimeInStage.Row::stays,
                        TimeInStage.Row::running,
                        TimeInStage.Row::total,
                        TimeInStage.Row::mean,
                        TimeInStage.Row::median)
                .containsExactly(
                        tuple("Qualify", 4L, 4L, 0L, Duration.ofDays(20), Duration.ofDays(5), Duration.ofDays(4)));
    }

    @Test
    void stays_can_be_chosen_by_the_day_they_began_on() {
        sales.tellAt("2026-01-01T00:00:00Z", deal(1).opened());
        sales.tellAt("2026-01-31T23:59:59Z", deal(1).moved("Propose"));
        sales.tellAt("2026-02-01T00:00:00Z", deal(1).moved("Agree"));

        assertThat(timeInStage("2026-01-31", "2026-01-31").rows())
                .extracting(TimeInStage.Row::stage)
                .containsExactly("Propose");
    }

    @Test
    void skipping_a_stage_and_winning_count_as_going_on() {
        enters(1, "2026-01-05");
        sales.tellAt("2026-01-06T00:00:00Z", deal(1).moved("Agree"));
        enters(2, "2026-01-05");
        sales.tellAt("2026-01-06T00:00:00Z", deal(2).won("2026-01-06"));
        enters(3, "2026-01-05");
        sales.tellAt("2026-01-06T00:00:00Z", deal(3).lost("2026-01-06"));
        enters(4, "2026-01-05");

        assertThat(conversion(null).rows())
                .extracting(StageConversion.Row::stage, StageConversion.Row::entered, StageConversion.Row::converted)
                .containsExactly(tuple("Qualify", 4L, 2L), tuple("Propose", 0L, 0L), tuple("Agree", 1L, 0L));
        assertThat(conversion(null).rows().getFirst().rate()).isEqualByComparingTo("0.5");
        assertThat(conversion(null).rows().get(1).rate()).isNull();
    }

    @Test
    void only_the_first_entry_counts_and_steps_back_stand_apart() {
        enters(1, "2025-12-31");
        sales.tellAt("2026-01-06T00:00:00Z", deal(1).moved("Propose"));
        sales.tellAt("2026-01-07T00:00:00Z", deal(1).moved("Qualify"));
        sales.tellAt("2026-01-08T00:00:00Z", deal(1).moved("Propose"));

        assertThat(conversion(null).rows())
                .extracting(
                        StageConversion.Row::stage,
                        StageConversion.Row::entered,
                        StageConversion.Row::converted,
                        StageConversion.Row::steppedBack)
                .containsExactly(
                        tuple("Qualify", 0L, 0L, 0L), tuple("Propose", 1L, 0L, 1L), tuple("Agree", 0L, 0L, 0L));
    }

    @Test
    void within_a_horizon_late_moves_do_not_count_and_young_deals_are_not_judged() {
        enters(1, "2026-01-01");
        sales.tellAt("2026-01-11T00:00:00Z", deal(1).moved("Propose"));
        enters(2, "2026-01-01");
        sales.tellAt("2026-01-11T00:00:01Z", deal(2).moved("Propose"));
        enters(3, "2026-02-25");

        assertThat(conversion(Duration.ofDays(10)).rows().getFirst())
                .isEqualTo(new StageConversion.Row("Qualify", 2, 1, 0, 1, new java.math.BigDecimal("0.5")));
    }

    private void enters(int number, String day) {
        sales.tellAt(day + "T00:00:00Z", deal(number).opened());
    }

    private Answer<OpportunityView> get(int number) {
        return new PipelineQueries(sales.fixture.worlds)
                .handle(new GetOpportunity(deal(number).id(), AsOf.NOW));
    }

    private TimeInStage timeInStage(String from, String to) {
        return reports.handle(new GetTimeInStage(
                        from == null ? null : day(from), to == null ? null : day(to), DealFilter.ALL, AsOf.NOW))
                .body();
    }

    private StageConversion conversion(Duration horizon) {
        return reports.handle(
                        new GetStageConversion(day("2026-01-01"), day("2026-03-31"), horizon, DealFilter.ALL, AsOf.NOW))
                .body();
    }
}
