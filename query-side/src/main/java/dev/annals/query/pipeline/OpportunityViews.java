package dev.annals.query.pipeline;

import dev.annals.api.Json;
import dev.annals.api.Money;
import dev.annals.api.opportunity.OpportunitySummary;
import dev.annals.api.opportunity.OpportunityView;
import dev.annals.api.opportunity.StageStay;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deals as clients see them. */
final class OpportunityViews {
    private static final String COLUMNS = "o.version AS version, o.body AS body";

    private static final Listing DEALS = Listing.of("opportunity o LEFT JOIN app_user u ON u.id = o.owner_id")
            .tieBreak("o.id", ValueType.UUID)
            .filter("customerId", "o.customer_id", ValueType.UUID)
            .filter("pipelineId", "o.pipeline_id", ValueType.UUID)
            .filter("stage", "o.stage", ValueType.TEXT)
            .filter("state", "o.state", ValueType.TEXT)
            .filter("category", "o.category", ValueType.TEXT)
            .filter("currency", "o.currency", ValueType.TEXT)
            .filter("ownerId", "o.owner_id", ValueType.UUID)
            .filter("team", "u.team", ValueType.TEXT)
            .filter("source", "o.source", ValueType.TEXT)
            .filter("campaignId", "o.campaign_id", ValueType.UUID)
            .filter("name", "o.name", ValueType.TEXT)
            .range("probability", "o.probability", ValueType.NUMBER)
            .range("amount", "o.amount", ValueType.NUMBER)
            .range("expectedClose", "o.expected_close", ValueType.DATE)
            .range("closedOn", "o.closed_on", ValueType.DATE)
            .range("stageEnteredAt", "o.stage_entered_at", ValueType.INSTANT)
            .range("openedAt", "o.opened_at", ValueType.INSTANT)
            .range("createdAt", "o.created_at", ValueType.INSTANT)
            .range("updatedAt", "o.updated_at", ValueType.INSTANT)
            .sort("name", "o.name_key", ValueType.TEXT)
            .sort("stage", "o.stage", ValueType.TEXT)
            .sort("state", "o.state", ValueType.TEXT)
            .sortNullable("category", "o.category", ValueType.TEXT)
            .sort("probability", "o.probability", ValueType.NUMBER)
            .sort("amount", "o.amount", ValueType.NUMBER)
            .sort("expectedClose", "o.expected_close", ValueType.DATE)
            .sortNullable("closedOn", "o.closed_on", ValueType.DATE)
            .sort("stageEnteredAt", "o.stage_entered_at", ValueType.INSTANT)
            .sort("openedAt", "o.opened_at", ValueType.INSTANT)
            .sort("createdAt", "o.created_at", ValueType.INSTANT)
            .sort("updatedAt", "o.updated_at", ValueType.INSTANT)
            .search("o.search")
            .order("expectedClose");

    private OpportunityViews() {}

    static OneRow<OpportunityView> one(UUID id) {
        return OneRow.of("opportunity", id, (row, instant) -> view(deal(row), row.getLong("version"), instant));
    }

    static Page<OpportunitySummary> find(World world, ListRequest request) {
        return DEALS.page(world, request, COLUMNS, (row, number) -> summary(deal(row), row.getLong("version")));
    }

    static Deal deal(ResultSet row) throws SQLException {
        return Json.mapper().readValue(row.getString("body"), Deal.class);
    }

    /** Rounded like the deals of a report, so that a list adds up to its total. */
    private static Money weighted(Deal deal) {
        BigDecimal amount = deal.amount().amount();
        return new Money(
                amount.multiply(deal.probability()).setScale(amount.scale(), RoundingMode.HALF_UP),
                deal.amount().currency());
    }

    private static OpportunitySummary summary(Deal deal, long version) {
        Deal.Opening opening = deal.opening();
        return new OpportunitySummary(
                opening.id(),
                version,
                opening.customerId(),
                opening.name(),
                opening.pipelineId(),
                deal.stage(),
                deal.state(),
                deal.category(),
                deal.probability(),
                deal.amount(),
                weighted(deal),
                deal.expectedClose(),
                deal.closedOn(),
                deal.ownerId(),
                opening.source(),
                opening.campaignId(),
                deal.stageEnteredAt(),
                deal.openedAt(),
                opening.createdAt(),
                deal.updatedAt());
    }

    private static OpportunityView view(Deal deal, long version, Instant instant) {
        Deal.Opening opening = deal.opening();
        Deal.@Nullable Closing closing = deal.closing();
        List<StageStay> history = Stays.view(deal.stays(), instant);
        return new OpportunityView(
                opening.id(),
                version,
                opening.customerId(),
                opening.name(),
                opening.pipelineId(),
                deal.stage(),
                deal.state(),
                deal.category(),
                deal.judgement().overridden(),
                deal.probability(),
                deal.amount(),
                weighted(deal),
                deal.expectedClose(),
                deal.closedOn(),
                deal.ownerId(),
                opening.source(),
                opening.campaignId(),
                deal.competitors(),
                opening.products(),
                deal.plan().nextStep(),
                deal.plan().dueOn(),
                closing == null ? null : closing.lossReason(),
                closing == null ? null : closing.lostTo(),
                deal.reopenReason(),
                deal.openedAt(),
                opening.createdAt(),
                deal.updatedAt(),
                history,
                Stays.perStage(history));
    }
}
