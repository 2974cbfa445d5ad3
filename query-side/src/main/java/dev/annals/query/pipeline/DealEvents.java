package dev.annals.query.pipeline;

import dev.annals.api.pipeline.BridgeEvent;
import dev.annals.query.world.Span;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events between two moments that moved deals within a pipeline, into it or out of it. */
final class DealEvents {
    private static final String EVENTS = """
            SELECT e.entity_id, e.valid_from AS position, e.event_id, e.event, e.recorded_at
            FROM read_model.audit_entry e
            WHERE e.valid_from > :start AND e.valid_from <= :end
              AND (e.entity_id = ANY(:deals) AND e.fields && ARRAY['amount', 'expectedClose', 'ownerId', 'state']
                OR e.entity_id = ANY(:owners) AND e.fields && ARRAY['team'])
            """;

    private final World world;
    private final Span span;
    private final boolean byTeam;
    private final Map<UUID, Set<UUID>> ownersOf = new HashMap<>();

    private DealEvents(World world, Span span, boolean byTeam) {
        this.world = world;
        this.span = span;
        this.byTeam = byTeam;
    }

    /** @param byTeam whether a deal is moved by its owner's change of team */
    static DealEvents between(World world, Span span, boolean byTeam) {
        return new DealEvents(world, span, byTeam);
    }

    void about(UUID deal, @Nullable UUID... owners) {
        Set<UUID> those = new LinkedHashSet<>();
        if (byTeam) {
            Stream.of(owners).filter(Objects::nonNull).forEach(those::add);
        }
        ownersOf.put(deal, those);
    }

    /** By deal, in the order in which they were recorded. */
    Map<UUID, List<BridgeEvent>> read() {
        if (ownersOf.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<BridgeEvent>> byEntity = new HashMap<>();
        world.sql()
                .sql(EVENTS)
                .param("start", span.from().position())
                .param("end", span.to().position())
                .param("deals", ownersOf.keySet().toArray(UUID[]::new))
                .param(
                        "owners",
                        ownersOf.values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    byEntity.computeIfAbsent(row.getObject("entity_id", UUID.class), id -> new ArrayList<>())
                            .add(event(row));
                });
        Map<UUID, List<BridgeEvent>> byDeal = new HashMap<>();
        ownersOf.forEach((deal, owners) -> byDeal.put(deal, of(deal, owners, byEntity)));
        return byDeal;
    }

    private static List<BridgeEvent> of(UUID deal, Set<UUID> owners, Map<UUID, List<BridgeEvent>> byEntity) {
        return Stream.concat(Stream.of(deal), owners.stream())
                .flatMap(entity -> byEntity.getOrDefault(entity, List.of()).stream())
                .sorted(Comparator.comparingLong(BridgeEvent::position))
                .toList();
    }

    private static BridgeEvent event(ResultSet row) throws SQLException {
        return new BridgeEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("event"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
