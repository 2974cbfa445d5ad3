package dev.annals.server.stream;

import dev.annals.api.AggregateType;
import dev.annals.api.RecordedEvent;
import dev.annals.api.query.AsOf;
import dev.annals.api.sight.Sight;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which events somebody is told of: those about what they see now. What was taken away from them, or withdrawn, they are not
 * told of any more; everything that belongs to nobody in particular is told to all.
 */
final class EventsInSight {
    private static final Map<String, String> TABLES = Map.of(
            AggregateType.CUSTOMER.word(), "customer",
            AggregateType.OPPORTUNITY.word(), "opportunity",
            AggregateType.TICKET.word(), "ticket",
            AggregateType.CAMPAIGN_MEMBER.word(), "campaign_member",
            AggregateType.QUOTA.word(), "quota");

    private final Worlds worlds;
    private final Sight sight;

    EventsInSight(Worlds worlds, Sight sight) {
        this.worlds = worlds;
        this.sight = sight;
    }

    List<RecordedEvent> of(List<RecordedEvent> events) {
        if (sight.isFull() || events.isEmpty()) {
            return events;
        }
        Set<UUID> seen = sight.during(
                () -> worlds.ask(AsOf.NOW, world -> seen(world, events)).body());
        return events.stream()
                .filter(event -> !TABLES.containsKey(event.aggregateType()) || seen.contains(event.aggregateId()))
                .toList();
    }

    private static Set<UUID> seen(World world, List<RecordedEvent> events) {
        Set<UUID> seen = new HashSet<>();
        TABLES.forEach((type, table) -> {
            UUID[] ids = events.stream()
                    .filter(event -> event.aggregateType().equals(type))
                    .map(RecordedEvent::aggregateId)
                    .distinct()
                    .toArray(UUID[]::new);
            if (ids.length > 0) {
                seen.addAll(world.sql()
                        .sql("SELECT id FROM " + table + " WHERE id = ANY (?)")
                        .param(ids)
                        .query(UUID.class)
                        .list());
            }
        });
        return seen;
    }
}
