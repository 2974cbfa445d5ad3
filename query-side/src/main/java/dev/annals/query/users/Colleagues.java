package dev.annals.query.users;

import dev.annals.api.sight.FindColleagues;
import dev.annals.query.world.OneRow;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Who works with whom. Who has no team is in none with others who have none. */
final class Colleagues {
    private Colleagues() {}

    static OneRow<List<UUID>> of(FindColleagues query) {
        String together =
                (query.team() ? " OR c.team = me.team" : "") + (query.territory() ? " OR c.region = me.region" : "");
        return new OneRow<>(
                "SELECT array_agg(c.id ORDER BY c.id) AS ids FROM app_user me JOIN app_user c ON c.id = me.id"
                        + together + " WHERE me.id = ?",
                query.id(),
                (row, instant) -> ids(row));
    }

    private static List<UUID> ids(ResultSet row) throws SQLException {
        Array ids = row.getArray("ids");
        return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
    }
}
