package dev.annals.query.privacy;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.privacy.ErasureOrdered;
import dev.annals.api.privacy.HoldPlaced;
import dev.annals.api.privacy.HoldReleased;
import dev.annals.api.privacy.Holding;
import dev.annals.api.privacy.PrivacyEvent;
import dev.annals.api.privacy.PrivacyFileView.Hold;
import dev.annals.api.privacy.SubjectErased;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row per subject that anything was decided about. */
final class PrivacyFileFold implements Fold<PrivacyFileFold.Row> {
    /**
     * A privacy file.
     *
     * @param order absent until erasure is ordered
     * @param receipt absent until it is done
     */
    record Row(
            UUID subjectId,
            List<Hold> holds,
            @Nullable Order order,
            @Nullable Receipt receipt,
            Instant updatedAt) {}

    /** That somebody is to be erased. */
    record Order(Instant at, @Nullable String by, String reason) {}

    /** That somebody was erased. */
    record Receipt(Instant at, List<Holding> cleansed) {}

    @Override
    public String table() {
        return "privacy_file";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                new Column<>("subject_id", "uuid", Row::subjectId),
                new Column<>("held", "boolean", row -> !row.holds().isEmpty()),
                new Column<>("ordered", "boolean", row -> row.order() != null),
                new Column<>("erased", "boolean", row -> row.receipt() != null),
                new Column<>("updated_at", "timestamptz", Row::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(PrivacyEvent.class);
    }

    @Override
    public Row apply(@Nullable Row before, RecordedEvent event) {
        PrivacyEvent payload = (PrivacyEvent) event.payload();
        Row row = before == null ? new Row(payload.subjectId(), List.of(), null, null, event.recordedAt()) : before;
        Instant at = event.occurredAt();
        String by = event.metadata().get(MetaKeys.ACTOR);
        return switch (payload) {
            case HoldPlaced e -> holding(row, with(row.holds(), new Hold(e.holdId(), e.reason(), at, by)), event);
            case HoldReleased e -> holding(row, without(row.holds(), e.holdId()), event);
            case ErasureOrdered e ->
                new Row(row.subjectId(), row.holds(), new Order(at, by, e.reason()), row.receipt(), event.recordedAt());
            case SubjectErased e ->
                new Row(row.subjectId(), row.holds(), row.order(), receipt(row, e, at), event.recordedAt());
        };
    }

    /** The first one counts: later ones are about what a backup brought back. */
    private static Receipt receipt(Row row, SubjectErased e, Instant at) {
        return row.receipt() == null ? new Receipt(at, e.cleansed()) : row.receipt();
    }

    private static Row holding(Row row, List<Hold> holds, RecordedEvent event) {
        return new Row(row.subjectId(), holds, row.order(), row.receipt(), event.recordedAt());
    }

    private static List<Hold> with(List<Hold> holds, Hold hold) {
        List<Hold> after = new ArrayList<>(holds);
        after.add(hold);
        return List.copyOf(after);
    }

    private static List<Hold> without(List<Hold> holds, UUID id) {
        return holds.stream().filter(hold -> !hold.id().equals(id)).toList();
    }
}
