package dev.annals.query.sending;

import dev.annals.api.Json;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.sending.AddressStanding;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.api.sending.SuppressionView;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Suppressions as clients see them. */
final class SuppressionViews {
    private static final Listing SUPPRESSIONS = Listing.of("suppression")
            .filter("channel", "channel", CampaignChannel.class)
            .filter("reason", "reason", SuppressionReason.class)
            .filter("active", "active", ValueType.BOOLEAN)
            .range("since", "since", ValueType.INSTANT)
            .range("createdAt", "created_at", ValueType.INSTANT)
            .range("updatedAt", "updated_at", ValueType.INSTANT)
            .sort("since", "since", ValueType.INSTANT)
            .sort("createdAt", "created_at", ValueType.INSTANT)
            .sort("updatedAt", "updated_at", ValueType.INSTANT)
            .order("-since");

    private SuppressionViews() {}

    static OneRow<SuppressionView> one(UUID id) {
        return OneRow.of("suppression", id, (row, instant) -> suppression(row, 1));
    }

    static Page<SuppressionView> find(World world, ListRequest request) {
        return SUPPRESSIONS.page(world, request, "id, version, body", SuppressionViews::suppression);
    }

    static AddressStanding standing(World world, UUID id) {
        return world.sql()
                .sql("SELECT id, version, body FROM suppression WHERE id = ? AND active")
                .param(id)
                .query(SuppressionViews::suppression)
                .optional()
                .map(found -> new AddressStanding(true, found.id(), found.since(), found.reason()))
                .orElse(AddressStanding.FREE);
    }

    private static SuppressionView suppression(ResultSet row, int number) throws SQLException {
        SuppressionFold.Row suppression = Json.mapper().readValue(row.getString("body"), SuppressionFold.Row.class);
        return new SuppressionView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                suppression.channel(),
                suppression.releasedAt() == null,
                suppression.reason(),
                suppression.detail(),
                suppression.since(),
                suppression.releasedAt(),
                suppression.releaseReason(),
                suppression.createdAt(),
                suppression.updatedAt());
    }
}
