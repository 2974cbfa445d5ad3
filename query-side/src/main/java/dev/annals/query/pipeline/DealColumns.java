package dev.annals.query.pipeline;

import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.query.fold.Column;
import dev.annals.query.search.SearchText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code opportunity}: what deals are found by and added up from. */
final class DealColumns {
    /** A stay that still runs; PostgreSQL's latest instant. */
    private static final String RUNS = "infinity";

    static final List<Column<Deal>> ALL = List.of(
            new Column<>("customer_id", "uuid", deal -> deal.opening().customerId()),
            new Column<>("name", "text", deal -> deal.opening().name()),
            new Column<>(
                    "name_key",
                    "text",
                    deal -> SearchText.sortKey(deal.opening().name())),
            new Column<>("pipeline_id", "uuid", deal -> deal.opening().pipelineId()),
            new Column<>("stage", "text", Deal::stage),
            new Column<>("stage_entered_at", "timestamptz", Deal::stageEnteredAt),
            new Column<>("state", "text", deal -> deal.state().name()),
            new Column<>("category", "text", DealColumns::category),
            new Column<>("probability", "numeric", Deal::probability),
            new Column<>("amount", "numeric", deal -> deal.amount().amount()),
            new Column<>("currency", "text", deal -> deal.amount().currency()),
            new Column<>("expected_close", "date", Deal::expectedClose),
            new Column<>("closed_on", "date", Deal::closedOn),
            new Column<>("closed_at", "timestamptz", DealColumns::closedAt),
            new Column<>("counts_on", "date", Deal::countsOn),
            new Column<>("owner_id", "uuid", Deal::ownerId),
            new Column<>("source", "text", deal -> deal.opening().source()),
            new Column<>("campaign_id", "uuid", deal -> deal.opening().campaignId()),
            new Column<>("opened_at", "timestamptz", Deal::openedAt),
            new Column<>("created_at", "timestamptz", deal -> deal.opening().createdAt()),
            new Column<>("updated_at", "timestamptz", Deal::updatedAt),
            new Column<>(
                    "stay_stages",
                    "text[]",
                    deal -> deal.stays().stream().map(Stay::stage).toList()),
            new Column<>(
                    "stay_entered",
                    "text[]",
                    deal -> deal.stays().stream()
                            .map(stay -> stay.enteredAt().toString())
                            .toList()),
            new Column<>(
                    "stay_left",
                    "text[]",
                    deal -> deal.stays().stream().map(DealColumns::left).toList()),
            new Column<>("search", "text", DealColumns::search));

    private DealColumns() {}

    private static String search(Deal deal) {
        List<String> texts = new ArrayList<>(List.of(deal.opening().name()));
        texts.addAll(deal.opening().products());
        texts.addAll(deal.competitors());
        return SearchText.of(texts);
    }

    private static String left(Stay stay) {
        Instant left = stay.leftAt();
        return left == null ? RUNS : left.toString();
    }

    private static @Nullable String category(Deal deal) {
        ForecastCategory category = deal.category();
        return category == null ? null : category.name();
    }

    private static @Nullable Instant closedAt(Deal deal) {
        Deal.Closing closing = deal.closing();
        return closing == null ? null : Stay.later(deal.openedAt(), closing.at());
    }
}
