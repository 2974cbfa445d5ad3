package dev.annals.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Json;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.opportunity.OpportunityEvent;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityState;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.query.testing.MemoryJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpportunityFoldTest {
    private static final Sales.Opening DEAL = Sales.deal(1);

    private final MemoryJournal journal = new MemoryJournal();
    private final OpportunityFold fold = new OpportunityFold();
    private Deal deal;

    @Test
    void stays_follow_the_effective_time_and_not_the_recording() {
        told("2016-10-20T00:00:00Z", DEAL.opened());
        told("2016-11-02T00:00:00Z", DEAL.moved("Propose"));
        told("2017-03-01T00:00:00Z", DEAL.won("2017-03-01"));

        assertThat(deal.stays())
                .containsExactly(
                        new Stay("Qualify", at("2016-10-20T00:00:00Z"), at("2016-11-02T00:00:00Z")),
                        new Stay("Propose", at("2016-11-02T00:00:00Z"), at("2017-03-01T00:00:00Z")));
        assertThat(deal.openedAt()).isEqualTo("2016-10-20T00:00:00Z");
        assertThat(deal.opening().createdAt()).isAfter(MemoryJournal.START);
    }

    @Test
    void going_on_in_the_same_stage_is_the_same_stay() {
        told("2026-01-01T00:00:00Z", DEAL.opened());
        told("2026-01-05T00:00:00Z", DEAL.moved("Qualify"));

        assertThat(deal.stays()).hasSize(1);
        assertThat(deal.stageEnteredAt()).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void a_reopened_deal_begins_a_new_stay_in_the_stage_it_was_closed_in() {
        told("2026-01-01T00:00:00Z", DEAL.opened());
        told("2026-01-02T00:00:00Z", DEAL.lost("2026-01-02"));
        told("2026-01-05T00:00:00Z", DEAL.reopened());

        assertThat(deal.state()).isEqualTo(OpportunityState.OPEN);
        assertThat(deal.closedOn()).isNull();
        assertThat(deal.stays())
                .containsExactly(
                        new Stay("Qualify", at("2026-01-01T00:00:00Z"), at("2026-01-02T00:00:00Z")),
                        new Stay("Qualify", at("2026-01-05T00:00:00Z"), null));
        assertThat(Stays.perStage(Stays.view(deal.stays(), at("2026-01-07T00:00:00Z"))))
                .singleElement()
                .satisfies(time -> {
                    assertThat(time.stays()).isEqualTo(2);
                    assertThat(time.time()).isEqualTo(Duration.ofDays(3));
                });
    }

    @Test
    void reopening_brings_back_probability_and_category() {
        told(
                "2026-01-01T00:00:00Z",
                DEAL.likely("0.4").as(ForecastCategory.BEST_CASE).opened());
        told("2026-01-02T00:00:00Z", DEAL.won("2026-01-02"));
        assertThat(deal.probability()).isEqualByComparingTo("1");
        assertThat(deal.category()).isEqualTo(ForecastCategory.CLOSED);

        told("2026-01-05T00:00:00Z", DEAL.reopened());
        assertThat(deal.probability()).isEqualByComparingTo("0.4");
        assertThat(deal.category()).isEqualTo(ForecastCategory.BEST_CASE);
    }

    @Test
    void a_lost_deal_has_no_chance_and_no_category_but_a_reason() {
        told("2026-01-01T00:00:00Z", DEAL.opened());
        told("2026-01-02T00:00:00Z", DEAL.lost("2026-01-02"));

        assertThat(deal.probability()).isEqualByComparingTo("0");
        assertThat(deal.category()).isNull();
        assertThat(deal.closing().lossReason()).isEqualTo("price");
    }

    @Test
    void facts_told_out_of_order_never_make_a_stay_shorter_than_nothing() {
        told("2026-01-05T00:00:00Z", DEAL.opened());
        told("2026-01-02T00:00:00Z", DEAL.moved("Propose"));
        told("2026-01-07T00:00:00Z", DEAL.won("2026-01-07"));

        assertThat(deal.stays())
                .containsExactly(
                        new Stay("Qualify", at("2026-01-05T00:00:00Z"), at("2026-01-05T00:00:00Z")),
                        new Stay("Propose", at("2026-01-05T00:00:00Z"), at("2026-01-07T00:00:00Z")));
    }

    @Test
    void a_withdrawn_deal_is_gone() {
        told("2026-01-05T00:00:00Z", DEAL.opened());
        told("2026-01-06T00:00:00Z", new OpportunityRetracted(DEAL.id()));

        assertThat(deal).isNull();
    }

    @Test
    void a_deal_read_back_is_the_deal_that_was_written() {
        told("2026-01-05T00:00:00Z", DEAL.by(new UUID(5, 1)).opened());
        told("2026-01-07T00:00:00Z", DEAL.lost("2026-01-07"));
        String written = Json.mapper().writeValueAsString(deal);

        assertThat(Json.mapper().readValue(written, Deal.class)).isEqualTo(deal);
    }

    private void told(String effective, OpportunityEvent payload) {
        RecordedEvent event = journal.record(payload, Map.of(MetaKeys.OCCURRED_AT, effective));
        assertThat(fold.key(event)).isEqualTo(payload.id());
        deal = fold.apply(deal, event);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
