package dev.annals.server.roles;

import dev.annals.api.access.Role;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.RunningServer.Member;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of each role, and rows of each kind that are theirs, their team's, their region's, somebody's and nobody's. */
final class Rows {
    /** Whose a row is, seen by somebody of a role. */
    enum Whose {
        OWN,
        TEAM,
        TERRITORY,
        FOREIGN,
        NOBODYS
    }

    /** What belongs to users, by its address; each is found in its list by the mark. */
    enum Kind {
        CUSTOMERS(Area.CUSTOMERS, "source"),
        OPPORTUNITIES(Area.OPPORTUNITIES, "source"),
        TICKETS(Area.TICKETS, "category"),
        QUOTAS(Area.OPPORTUNITIES, "");

        final Area area;

        /** The field that has the mark. */
        final String marked;

        Kind(Area area, String marked) {
            this.area = area;
            this.marked = marked;
        }

        String path() {
            return "/" + name().toLowerCase(Locale.ROOT);
        }
    }

    static final String SECRET = "Hidden" + UUID.randomUUID().toString().substring(0, 8);

    final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");
    final Map<Role, Member> people = new EnumMap<>(Role.class);

    private final Api api = RunningServer.shared().api();
    private final Map<Kind, Map<Whose, UUID>> shared = new EnumMap<>(Kind.class);
    private final Map<Role, Map<Kind, UUID>> own = new EnumMap<>(Role.class);
    final UUID customer = customer(null);

    Rows() {
        share(Whose.TEAM, user("Team" + mark, "Elsewhere"));
        share(Whose.TERRITORY, user("Another", "Region" + mark));
        share(Whose.FOREIGN, user("Another", "Elsewhere"));
        share(Whose.NOBODYS, null);
        for (Role role : Role.values()) {
            Member member = RunningServer.shared().member(role);
            place(member.id(), "Team" + mark, "Region" + mark);
            people.put(role, member);
            own.put(role, all(member.id()));
        }
    }

    UUID id(Kind kind, Role role, Whose whose) {
        UUID id =
                whose == Whose.OWN ? own.get(role).get(kind) : shared.get(kind).get(whose);
        return Objects.requireNonNull(id);
    }

    private void share(Whose whose, @Nullable UUID owner) {
        all(owner)
                .forEach((kind, id) -> shared.computeIfAbsent(kind, k -> new EnumMap<>(Whose.class))
                        .put(whose, id));
    }

    private UUID user(String team, String region) {
        UUID id = api.create("/users", "{'name':'Somebody'}");
        place(id, team, region);
        return id;
    }

    private void place(UUID user, String team, String region) {
        api.post("/users/" + user + "/details", "{'team':'%s','region':'%s'}".formatted(team, region));
    }

    private Map<Kind, UUID> all(@Nullable UUID owner) {
        Map<Kind, UUID> ids = new HashMap<>();
        ids.put(Kind.CUSTOMERS, customer(owner));
        ids.put(Kind.OPPORTUNITIES, deal(owner));
        ids.put(Kind.TICKETS, ticket(owner));
        ids.put(Kind.QUOTAS, quota(owner));
        return ids;
    }

    private UUID customer(@Nullable UUID owner) {
        String email = UUID.randomUUID() + SECRET + "@example.test";
        return api.create(
                "/customers",
                "{'kind':'PERSON','name':'%s','email':'%s','source':'%s','ownerId':%s}"
                        .formatted(SECRET, email, mark, json(owner)));
    }

    private UUID deal(@Nullable UUID owner) {
        return api.create(
                "/opportunities",
                "{'customerId':'%s','name':'%s','source':'%s','ownerId':%s,'amount':{'amount':'5.00','currency':'CNY'},'expectedClose':'2030-01-31'}"
                        .formatted(customer, SECRET, mark, json(owner)));
    }

    private UUID ticket(@Nullable UUID agent) {
        UUID id = api.create(
                "/tickets",
                "{'customerId':'%s','subject':'%s','text':'%s','category':'%s','priority':'LOW','channel':'EMAIL'}"
                        .formatted(customer, SECRET, SECRET, mark));
        if (agent != null) {
            api.post("/tickets/" + id + "/assign", "{'agentId':'%s'}".formatted(agent));
        }
        return id;
    }

    private UUID quota(@Nullable UUID owner) {
        String whose = owner == null ? "'team':'%s'".formatted(mark) : "'ownerId':'%s'".formatted(owner);
        return api.create(
                "/quotas",
                "{%s,'from':'2030-01-01','to':'2030-03-31','amount':{'amount':'9.00','currency':'CNY'}}"
                        .formatted(whose));
    }

    private static String json(@Nullable UUID id) {
        return id == null ? "null" : "'" + id + "'";
    }
}
