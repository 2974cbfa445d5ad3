package dev.annals.query.sla;

import dev.annals.api.Json;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.sla.SlaPolicyTerms;
import dev.annals.api.sla.SlaPolicyView;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** SLA policies as clients see them. */
final class PolicyViews {
    private static final String COLUMNS = "id, version, body";

    private static final Listing POLICIES = Listing.of("sla_policy")
            .filter("name", "name", ValueType.TEXT)
            .filter("active", "active", ValueType.BOOLEAN)
            .filter("calendarId", "calendars", ValueType.TEXTS)
            .range("order", "tried", ValueType.NUMBER)
            .range("createdAt", "created_at", ValueType.INSTANT)
            .range("updatedAt", "updated_at", ValueType.INSTANT)
            .sort("name", "name_key", ValueType.TEXT)
            .sort("order", "tried", ValueType.NUMBER)
            .sort("createdAt", "created_at", ValueType.INSTANT)
            .sort("updatedAt", "updated_at", ValueType.INSTANT)
            .order("order", "createdAt");

    private PolicyViews() {}

    static OneRow<SlaPolicyView> one(UUID id) {
        return OneRow.of("sla_policy", id, (row, instant) -> policy(row, 1));
    }

    static Page<SlaPolicyView> find(World world, ListRequest request) {
        return POLICIES.page(world, request, COLUMNS, PolicyViews::policy);
    }

    private static SlaPolicyView policy(ResultSet row, int number) throws SQLException {
        PolicyFold.Row policy = Json.mapper().readValue(row.getString("body"), PolicyFold.Row.class);
        SlaPolicyTerms terms = policy.terms();
        return new SlaPolicyView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                terms.name(),
                terms.order(),
                terms.when(),
                terms.targets(),
                terms.pauseOn(),
                terms.warnAt(),
                terms.escalation(),
                terms.active(),
                policy.createdAt(),
                policy.updatedAt());
    }
}
