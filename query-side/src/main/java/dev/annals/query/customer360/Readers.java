package dev.annals.query.customer360;

import dev.annals.api.Json;
import dev.annals.api.customer.Address;
import dev.annals.api.customer.CustomerContact;
import dev.annals.api.customer.Reader;
import dev.annals.query.customer360.CustomerState.Profile;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.ObjectReader;

/** Many customers, as far as messages to them need to know them. */
final class Readers {
    private static final ObjectReader STATE = Json.mapper().readerFor(CustomerState.class);

    private Readers() {}

    static List<Reader> of(World world, List<UUID> customers) {
        return world.sql()
                .sql("SELECT id, body FROM customer WHERE id = ANY (?)")
                .param(customers.toArray(UUID[]::new))
                .query((row, number) -> reader(row))
                .list();
    }

    private static Reader reader(ResultSet row) throws SQLException {
        CustomerState state = STATE.readValue(row.getString("body"));
        Profile profile = state.profile();
        Address address = profile.address();
        CustomerContact contact =
                state.contacts().isEmpty() ? null : state.contacts().getFirst();
        return new Reader(
                row.getObject("id", UUID.class),
                profile.name(),
                profile.email(),
                profile.phone(),
                address == null ? null : address.city(),
                profile.industry(),
                state.standing().grade(),
                profile.language(),
                profile.zone(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.role());
    }
}
