package dev.annals.query.users;

import dev.annals.api.Json;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.api.user.FindUsers;
import dev.annals.api.user.GetUser;
import dev.annals.api.user.UserView;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.users.UserFold.User;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.Worlds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what is asked about users. */
public final class UserQueries {
    private static final Listing USERS = Listing.of("app_user")
            .filter("email", "email", ValueType.EMAIL)
            .filter("team", "team", ValueType.TEXT)
            .filter("manager", "manager", ValueType.TEXT)
            .filter("region", "region", ValueType.TEXT)
            .filter("skill", "skills", ValueType.NAMES)
            .filter("language", "languages", ValueType.TEXTS)
            .filter("role", "roles", ValueType.TEXTS)
            .filter("disabled", "disabled", ValueType.BOOLEAN)
            .sort("name", "name_key", ValueType.TEXT)
            .sortNullable("team", "team", ValueType.TEXT)
            .sort("createdAt", "created_at", ValueType.INSTANT)
            .search("search")
            .order("name");

    private final Worlds worlds;

    public UserQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    public Answer<UserView> handle(GetUser query) {
        return worlds.find(query.asOf(), OneRow.of("app_user", query.id(), (row, instant) -> view(row)));
    }

    @QueryHandler
    public Answer<Page<UserView>> handle(FindUsers query) {
        return worlds.ask(
                query.asOf(), world -> USERS.page(world, query.request(), "id, version, body", (row, i) -> view(row)));
    }

    private static UserView view(ResultSet row) throws SQLException {
        User user = Json.mapper().readValue(row.getString("body"), User.class);
        return new UserView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                user.name(),
                user.email(),
                user.team(),
                user.manager(),
                user.region(),
                user.skills(),
                user.languages(),
                user.absences(),
                user.access().roles(),
                user.access().disabled(),
                user.createdAt(),
                user.updatedAt());
    }
}
