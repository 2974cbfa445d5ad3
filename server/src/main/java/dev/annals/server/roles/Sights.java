package dev.annals.server.roles;

import dev.annals.api.access.Role;
import dev.annals.api.query.AsOf;
import dev.annals.api.sight.FindColleagues;
import dev.annals.api.sight.Reach;
import dev.annals.api.sight.Sight;
import dev.annals.server.dispatch.Queries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What somebody sees by their roles. */
@Component
class Sights {
    private final RolesTable table;
    private final Queries queries;

    Sights(RolesTable table, Queries queries) {
        this.table = table;
        this.queries = queries;
    }

    Sight of(Authentication who) {
        List<RoleSight> sights = counting(Roles.of(who));
        if (sights.stream().anyMatch(RoleSight::isFull)) {
            return Sight.FULL;
        }
        boolean masked = sights.stream().allMatch(RoleSight::masked);
        Optional<UUID> user = id(who);
        return new Sight(
                reach(user, sights, Area.CUSTOMERS),
                reach(user, sights, Area.OPPORTUNITIES),
                reach(user, sights, Area.TICKETS),
                masked);
    }

    /** A role that masks names shows all rows because it masks them: beside one that does not, it must not count. */
    private List<RoleSight> counting(Set<Role> roles) {
        List<RoleSight> all = roles.stream().map(table::sight).toList();
        List<RoleSight> clear = all.stream().filter(sight -> !sight.masked()).toList();
        return clear.isEmpty() ? all : clear;
    }

    private Reach reach(Optional<UUID> user, List<RoleSight> sights, Area area) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        sights.forEach(sight -> scopes.add(sight.of(area)));
        scopes.remove(Scope.NONE);
        if (scopes.contains(Scope.ALL)) {
            return Reach.ALL;
        }
        return scopes.isEmpty() ? Reach.NONE : Reach.of(whose(user, scopes));
    }

    private Collection<UUID> whose(Optional<UUID> user, Set<Scope> scopes) {
        List<UUID> users = new ArrayList<>();
        user.ifPresent(me -> {
            users.add(me);
            boolean team = scopes.contains(Scope.TEAM);
            boolean territory = scopes.contains(Scope.TERRITORY);
            if (team || territory) {
                users.addAll(queries.ask(new FindColleagues(me, team, territory, AsOf.NOW))
                        .body());
            }
        });
        return users;
    }

    /** Programs that sign in by a name of their own have no rows of their own. */
    private static Optional<UUID> id(Authentication who) {
        try {
            return Optional.of(UUID.fromString(who.getName()));
        } catch (IllegalArgumentException notAUser) {
            return Optional.empty();
        }
    }
}
