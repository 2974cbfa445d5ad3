package dev.annals.query.customer360;

import dev.annals.api.Json;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.query.list.Condition;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Customers in a list: all of them, or those that also meet a condition. */
public final class CustomerList {
    private static final Listing CUSTOMERS = Listing.of("customer")
            .filter("kind", "kind", CustomerKind.class)
            .filter("grade", "grade", ValueType.TEXT)
            .filter("language", "language", ValueType.TEXT)
            .filter("lifecycle", "lifecycle", LifecycleStage.class)
            .filter("ownerId", "owner_id", ValueType.UUID)
            .filter("industry", "industry", ValueType.TEXT)
            .filter("source", "source", ValueType.TEXT)
            .filter("tags", "tags", ValueType.TEXTS)
            .filter("email", "email", ValueType.EMAIL)
            .filter("phone", "phone", ValueType.PHONE)
            .range("registeredAt", "registered_at", ValueType.INSTANT)
            .range("createdAt", "created_at", ValueType.INSTANT)
            .range("updatedAt", "updated_at", ValueType.INSTANT)
            .sort("name", "name_key", ValueType.TEXT)
            .sortNullable("grade", "grade", ValueType.TEXT)
            .sort("lifecycle", "lifecycle", ValueType.TEXT)
            .sort("registeredAt", "registered_at", ValueType.INSTANT)
            .sort("createdAt", "created_at", ValueType.INSTANT)
            .sort("updatedAt", "updated_at", ValueType.INSTANT)
            .search("search")
            .order("name");

    private CustomerList() {}

    /** @param fixed a condition on the columns of {@code customer} */
    public static Page<CustomerSummary> page(World world, ListRequest request, Condition fixed) {
        return CUSTOMERS.page(world, request, fixed, "id, version, body", (row, number) -> summary(row));
    }

    private static CustomerSummary summary(ResultSet row) throws SQLException {
        CustomerState state = Json.mapper().readValue(row.getString("body"), CustomerState.class);
        return new CustomerSummary(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                state.kind(),
                state.profile().name(),
                state.profile().email(),
                state.profile().phone(),
                state.profile().industry(),
                state.profile().source(),
                state.standing().tags(),
                state.standing().grade(),
                state.profile().language(),
                state.standing().lifecycle(),
                state.standing().ownerId(),
                state.registeredAt(),
                state.createdAt(),
                state.updatedAt());
    }
}
