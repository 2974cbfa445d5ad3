package dev.annals.query.campaigns;

import dev.annals.api.Json;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectReader;

/** What customers did by which they engaged, in any campaign that was not withdrawn, in order. */
final class Touches {
    private static final Set<ResponseKind> ENGAGING = Set.of(
            ResponseKind.CLICKED,
            ResponseKind.REPLIED,
            ResponseKind.REGISTERED,
            ResponseKind.ATTENDED,
            ResponseKind.CONVERTED);
    private static final String MEMBERS = """
            SELECT m.customer_id, m.campaign_id, m.body
              FROM campaign_member m JOIN campaign c ON c.id = m.campaign_id
             WHERE m.customer_id = ANY (?) AND m.responses && ?::text[]
            """;
    private static final ObjectReader REACHED = Json.mapper().readerFor(Reached.class);
    private static final Comparator<Touch> ORDER =
            Comparator.comparing(Touch::at).thenComparing(Touch::position).thenComparing(Touch::campaignId);

    private final Map<UUID, List<Touch>> byCustomer = new HashMap<>();

    /** @param position decides between two at the same time */
    record Touch(UUID campaignId, Instant at, long position) {}

    private Touches() {}

    static Touches of(World world, Collection<UUID> customers) {
        Touches touches = new Touches();
        world.sql()
                .sql(MEMBERS)
                .param(customers.toArray(UUID[]::new))
                .param(ENGAGING.stream().map(Enum::name).toArray(String[]::new))
                .query(touches::add);
        touches.byCustomer.values().forEach(list -> list.sort(ORDER));
        return touches;
    }

    private void add(ResultSet row) throws SQLException {
        Reached member = REACHED.readValue(row.getString("body"));
        List<Touch> touches = byCustomer.computeIfAbsent(member.customerId(), customer -> new ArrayList<>());
        member.responses().stream()
                .filter(response -> ENGAGING.contains(response.kind()))
                .map(response -> new Touch(member.campaignId(), response.firstAt(), response.firstPosition()))
                .forEach(touches::add);
    }

    /** Of a deal's customer up to a moment, the deal's own naming of a campaign among them. */
    List<Touch> before(WonOrOpen deal, Instant moment) {
        List<Touch> all = byCustomer.getOrDefault(deal.customerId(), List.of());
        return Stream.concat(all.stream(), named(deal, all))
                .filter(touch -> !touch.at().isAfter(moment))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Touch> named(WonOrOpen deal, List<Touch> all) {
        UUID campaign = deal.campaignId();
        if (campaign == null
                || all.stream()
                        .anyMatch(touch -> touch.campaignId().equals(campaign)
                                && !touch.at().isAfter(deal.openedAt()))) {
            return Stream.empty();
        }
        return Stream.of(new Touch(campaign, deal.openedAt(), Long.MAX_VALUE));
    }
}
