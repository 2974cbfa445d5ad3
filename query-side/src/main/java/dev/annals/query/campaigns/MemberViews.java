package dev.annals.query.campaigns;

import dev.annals.api.Json;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.query.list.Condition;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.ObjectReader;

/** Members as clients see them. */
final class MemberViews {
    private static final Listing MEMBERS = Listing.of("campaign_member")
            .filter("customerId", "customer_id", ValueType.UUID)
            .filter("state", "state", MemberState.class)
            .filter("refusal", "refusal", MessageRefusal.class)
            .filter("source", "source", MemberSource.class)
            .filter("variant", "variant", ValueType.TEXT)
            .filter("response", "responses", ValueType.TEXTS)
            .filter("lead", "lead", ValueType.BOOLEAN)
            .filter("accepted", "accepted", ValueType.BOOLEAN)
            // The column is read at the moment that the question is about.
            .filter("overdue", "(lead AND NOT accepted AND coalesce(accept_by < :now, false))", ValueType.BOOLEAN)
            .range("acceptBy", "accept_by", ValueType.INSTANT)
            .range("enteredAt", "entered_at", ValueType.INSTANT)
            .range("updatedAt", "updated_at", ValueType.INSTANT)
            .sort("state", "state", ValueType.TEXT)
            .sortNullable("acceptBy", "accept_by", ValueType.INSTANT)
            .sort("enteredAt", "entered_at", ValueType.INSTANT)
            .sort("updatedAt", "updated_at", ValueType.INSTANT)
            .order("enteredAt");

    private static final ObjectReader REACHED = Json.mapper().readerFor(Reached.class);

    private MemberViews() {}

    static OneRow<MemberView> one(UUID id) {
        return OneRow.of("campaign_member", id, (row, instant) -> member(row));
    }

    static Page<MemberView> find(World world, UUID campaignId, ListRequest request, Instant now) {
        Condition ofCampaign = new Condition(
                "campaign_id = :campaign", Map.of("campaign", campaignId, "now", now.atOffset(ZoneOffset.UTC)));
        return MEMBERS.page(world, request, ofCampaign, "id, version, body", (row, number) -> member(row));
    }

    private static MemberView member(ResultSet row) throws SQLException {
        Reached member = REACHED.readValue(row.getString("body"));
        return new MemberView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                member.campaignId(),
                member.customerId(),
                member.variant(),
                member.source(),
                member.message().state(),
                member.message().refusal(),
                member.message().consentVersion(),
                member.message().language(),
                member.message().messageId(),
                member.responses().stream().map(Reached.Answered::view).toList(),
                member.lead(),
                member.enteredAt(),
                member.createdAt(),
                member.updatedAt());
    }
}
