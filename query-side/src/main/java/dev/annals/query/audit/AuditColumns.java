package dev.annals.query.audit;

import dev.annals.api.MetaKeys;
import dev.annals.api.audit.AuditChange;
import dev.annals.query.fold.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the table {@code audit_entry}: what entries are found by. */
final class AuditColumns {
    static final List<Column<Known>> ALL = List.of(
            new Column<>("event_id", "uuid", known -> known.entry().eventId()),
            new Column<>("entity_type", "text", known -> known.entry().entityType()),
            new Column<>("entity_id", "uuid", known -> known.entry().entityId()),
            new Column<>("event", "text", known -> known.entry().event()),
            new Column<>("recorded_at", "timestamptz", known -> known.entry().recordedAt()),
            metadata("actor", MetaKeys.ACTOR),
            metadata("correlation_id", MetaKeys.CORRELATION_ID),
            new Column<>("fields", "text[]", known -> fields(known.entry())));

    private AuditColumns() {}

    private static Column<Known> metadata(String column, String key) {
        return new Column<>(column, "text", known -> known.entry().metadata().get(key));
    }

    /** Names of the changed fields; of parts also without the part's id, and the kind of part alone. */
    private static List<String> fields(Entry entry) {
        return entry.changes().stream()
                .map(AuditChange::field)
                .flatMap(AuditColumns::names)
                .distinct()
                .toList();
    }

    private static Stream<String> names(String field) {
        List<String> steps = List.of(field.split("/"));
        if (steps.size() == 1) {
            return Stream.of(field);
        }
        List<String> names = new ArrayList<>(List.of(field, steps.getFirst()));
        names.add(steps.getFirst() + "/" + steps.getLast());
        return names.stream();
    }
}
