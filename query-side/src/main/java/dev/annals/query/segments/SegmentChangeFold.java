package dev.annals.query.segments;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.segment.SegmentMembersChanged;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row per change of the members of a static segment. A row per segment would be written anew with all its members
 * at every change, and a row per member needs more than one row of an event.
 */
final class SegmentChangeFold implements Fold<SegmentChangeFold.Row> {
    record Row(UUID segmentId, List<UUID> added, List<UUID> removed) {}

    @Override
    public String table() {
        return "segment_change";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                new Column<>("segment_id", "uuid", Row::segmentId),
                new Column<>("added", "uuid[]", row -> texts(row.added())),
                new Column<>("removed", "uuid[]", row -> texts(row.removed())));
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(SegmentMembersChanged.class);
    }

    @Override
    public @Nullable UUID key(RecordedEvent event) {
        return event.eventId();
    }

    @Override
    public Row apply(@Nullable Row before, RecordedEvent event) {
        SegmentMembersChanged changed = (SegmentMembersChanged) event.payload();
        return new Row(event.aggregateId(), changed.added(), changed.removed());
    }
}
