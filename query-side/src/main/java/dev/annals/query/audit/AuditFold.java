package dev.annals.query.audit;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row per part of an entity, whose every version is one entry of the audit: the framework keeps all
 * versions, and the audit reads them all.
 */
final class AuditFold implements Fold<Known> {
    static final String TABLE = "audit_entry";

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Class<Known> stateType() {
        return Known.class;
    }

    @Override
    public List<Column<Known>> columns() {
        return AuditColumns.ALL;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(DomainEvent.class);
    }

    @Override
    public UUID key(RecordedEvent event) {
        return Part.of(event.payload()).key(event.aggregateId());
    }

    @Override
    public Known apply(@Nullable Known before, RecordedEvent event) {
        Part part = Part.of(event.payload());
        Map<String, Object> known = before == null ? Map.of() : before.fields();
        Map<String, @Nullable Object> set = FieldsSet.by(event.payload(), part, known);
        return new Known(
                Known.after(known, set),
                new Entry(
                        event.eventId(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.name(),
                        event.recordedAt(),
                        event.occurredAt(),
                        metadata(event),
                        Known.changes(part.path(), known, set)));
    }

    /** With the reason, which may stand in the event itself. */
    private static Map<String, String> metadata(RecordedEvent event) {
        String reason = event.reason();
        if (reason == null || reason.equals(event.metadata().get(MetaKeys.REASON))) {
            return event.metadata();
        }
        Map<String, String> metadata = new TreeMap<>(event.metadata());
        metadata.put(MetaKeys.REASON, reason);
        return metadata;
    }
}
