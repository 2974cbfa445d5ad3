package dev.annals.query.pipeline;

import dev.annals.api.pipeline.Board;
import dev.annals.api.pipeline.BoardCard;
import dev.annals.api.pipeline.BoardColumn;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.GetBoard;
import dev.annals.api.pipeline.PipelineView;
import dev.annals.api.pipeline.Stage;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the board: the open deals of a pipeline by stage. */
final class BoardReport {
    private static final String SUMS = """
            SELECT stage, count(*) AS deals, bool_or(is_foreign) AS any_foreign,
                   coalesce(sum(value), 0) AS amount,
                   coalesce(sum(round(value * probability, :scale)), 0) AS weighted
            FROM valued GROUP BY stage ORDER BY stage
            """;
    private static final String CARDS = """
            SELECT stage, version, body
            FROM (SELECT o.stage, o.version, o.body, o.expected_close, o.id,
                         row_number() OVER (PARTITION BY o.stage ORDER BY o.expected_close, o.id) AS place
                  FROM opportunity o LEFT JOIN app_user u ON u.id = o.owner_id
                  WHERE %s) c
            WHERE place <= :cards
            ORDER BY stage, place
            """;

    private final World world;
    private final GetBoard query;
    private final PipelineView pipeline;
    private final DealScope scope;
    private final ValuedDeals deals;

    BoardReport(World world, GetBoard query, ReportSettings settings) {
        this.world = world;
        this.query = query;
        this.pipeline = PipelineViews.get(world, PipelineViews.chosen(query.filter()));
        DealFilter filter = query.filter();
        this.scope = DealScope.of(new DealFilter(filter.ownerId(), filter.team(), pipeline.id()))
                .and("o.state = 'OPEN'");
        ReportCurrency currency = ReportCurrency.choose(world, query.currency(), settings.baseCurrency(), scope);
        this.deals = new ValuedDeals(world, scope, currency, settings);
    }

    private record Sums(long count, boolean anyForeign, BigDecimal amount, BigDecimal weighted) {
        static final Sums NOTHING = new Sums(0, false, BigDecimal.ZERO, BigDecimal.ZERO);

        static Sums read(ResultSet row) throws SQLException {
            return new Sums(
                    row.getLong("deals"),
                    row.getBoolean("any_foreign"),
                    row.getBigDecimal("amount"),
                    row.getBigDecimal("weighted"));
        }
    }

    Board make() {
        Map<String, Sums> sums = new LinkedHashMap<>();
        deals.select(SUMS).query((ResultSet row) -> {
            sums.put(row.getString("stage"), Sums.read(row));
        });
        Map<String, List<BoardCard>> cards = cards();
        List<BoardColumn> columns = new ArrayList<>();
        stages(sums)
                .forEach((name, stage) -> columns.add(column(
                        name, stage, sums.getOrDefault(name, Sums.NOTHING), cards.getOrDefault(name, List.of()))));
        return new Board(
                world.position(),
                pipeline.id(),
                pipeline.name(),
                deals.currency().code(),
                columns,
                deals.conversion(sums.values().stream().anyMatch(Sums::anyForeign), Map.of()));
    }

    /** Those of the pipeline in order, then those that deals are left in though the pipeline has them no more. */
    private Map<String, @Nullable Stage> stages(Map<String, Sums> sums) {
        Map<String, @Nullable Stage> stages = new LinkedHashMap<>(pipeline.stages().stream()
                .collect(Collectors.toMap(Stage::name, Function.identity(), (a, b) -> a, LinkedHashMap::new)));
        sums.keySet().forEach(name -> stages.putIfAbsent(name, null));
        return stages;
    }

    private BoardColumn column(String name, @Nullable Stage stage, Sums sums, List<BoardCard> cards) {
        return new BoardColumn(
                name,
                stage == null ? null : stage.probability(),
                stage == null ? null : stage.category(),
                sums.count(),
                deals.currency().money(sums.amount()),
                deals.currency().money(sums.weighted()),
                cards);
    }

    private Map<String, List<BoardCard>> cards() {
        Map<String, List<BoardCard>> cards = new HashMap<>();
        world.sql()
                .sql(CARDS.formatted(scope.condition()))
                .params(scope.parameters())
                .param("cards", query.cards())
                .query((ResultSet row) -> {
                    cards.computeIfAbsent(row.getString("stage"), stage -> new ArrayList<>())
                            .add(card(OpportunityViews.deal(row), row.getLong("version")));
                });
        return cards;
    }

    private static BoardCard card(Deal deal, long version) {
        return new BoardCard(
                deal.opening().id(),
                version,
                deal.opening().name(),
                deal.opening().customerId(),
                deal.amount(),
                deal.probability(),
                deal.judgement().category(),
                deal.expectedClose(),
                deal.ownerId(),
                deal.stageEnteredAt());
    }
}
