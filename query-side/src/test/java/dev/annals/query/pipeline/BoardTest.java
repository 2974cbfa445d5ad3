package dev.annals.query.pipeline;

import static dev.annals.query.pipeline.Sales.deal;
import static dev.annals.query.pipeline.Sales.money;
import static dev.annals.query.pipeline.Sales.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.pipeline.Board;
import dev.annals.api.pipeline.BoardCard;
import dev.annals.api.pipeline.BoardColumn;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.GetBoard;
import dev.annals.api.pipeline.PipelineChanged;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.query.AsOf;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardTest {
    private final Sales sales = new Sales();

    @AfterEach
    void close() {
        sales.close();
    }

    @Test
    void every_stage_shows_its_open_deals_added_up() {
        sales.tell(
                deal(1).worth(usd("100")).likely("0.5").opened(),
                deal(2).worth(usd("50")).likely("0.1").opened(),
                deal(3).in("Agree").opened(),
                deal(4).opened(),
                deal(4).won("2026-03-01"));

        assertThat(board(DealFilter.ALL, 10, null).stages())
                .extracting(BoardColumn::stage, BoardColumn::count, BoardColumn::amount, BoardColumn::weighted)
                .containsExactly(
                        tuple("Qualify", 2L, usd("150"), usd("55")),
                        tuple("Propose", 0L, usd("0"), usd("0")),
                        tuple("Agree", 1L, usd("100"), usd("10")));
    }

    @Test
    void the_first_cards_are_those_expected_to_close_first() {
        sales.tell(
                deal(1).closingOn("2026-12-03").opened(),
                deal(2).closingOn("2026-12-01").opened(),
                deal(3).closingOn("2026-12-02").opened());

        BoardColumn first = board(DealFilter.ALL, 2, null).stages().getFirst();

        assertThat(first.cards()).extracting(BoardCard::id).containsExactly(deal(2).id(), deal(3).id());
        assertThat(first.count()).isEqualTo(3);
        assertThat(board(DealFilter.ALL, 0, null).stages().getFirst().cards()).isEmpty();
    }

    @Test
    void the_board_of_an_owner_or_a_team_shows_only_theirs() {
        UUID ann = sales.user(1, "East");
        UUID ben = sales.user(2, "West");
        sales.tell(deal(1).by(ann).opened(), deal(2).by(ben).opened(), deal(3).opened());

        assertThat(board(new DealFilter(ann, null, null), 9, null)
                        .stages()
                        .getFirst()
                        .cards())
                .extracting(BoardCard::id)
                .containsExactly(deal(1).id());
        assertThat(board(new DealFilter(null, "West", null), 9, null)
                        .stages()
                        .getFirst()
                        .cards())
                .extracting(BoardCard::id)
                .containsExactly(deal(2).id());
    }

    @Test
    void deals_left_in_a_stage_that_is_gone_stay_on_the_board() {
        sales.tell(deal(1).in("Propose").opened());
        sales.tell(new PipelineChanged(Pipelines.DEFAULT, null, Patch.set(Sales.STAGES.subList(0, 1)), null));

        assertThat(board(DealFilter.ALL, 9, null).stages())
                .extracting(BoardColumn::stage, BoardColumn::count, BoardColumn::probability)
                .containsExactly(
                        tuple("Qualify", 0L, Sales.STAGES.getFirst().probability()), tuple("Propose", 1L, null));
    }

    @Test
    void a_deal_without_a_rate_is_counted_and_named_as_missing() {
        sales.tell(deal(1).opened(), deal(2).worth(money("7", "EUR")).opened());

        Board board = board(DealFilter.ALL, 9, "USD");

        assertThat(board.stages().getFirst().count()).isEqualTo(2);
        assertThat(board.stages().getFirst().amount()).isEqualTo(usd("100"));
        assertThat(board.conversion().missing()).hasSize(1);
    }

    @Test
    void an_unknown_pipeline_has_no_board() {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> board(new DealFilter(null, null, new UUID(0, 9)), 9, null));

        assertThat(refused.code()).isEqualTo(CommonRefusal.NOT_FOUND);
    }

    private Board board(DealFilter filter, int cards, String currency) {
        return new PipelineReports(sales.fixture.worlds, Sales.SETTINGS)
                .handle(new GetBoard(filter, cards, currency, AsOf.NOW))
                .body();
    }
}
