package dev.annals.query.queues;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.queue.QueueAssignment;
import dev.annals.api.queue.QueueChanged;
import dev.annals.api.queue.QueueDefined;
import dev.annals.api.queue.QueueEvent;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.search.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row per queue. */
final class QueueFold implements Fold<QueueFold.Row> {
    /** Where tickets wait for an agent. */
    record Row(
            String name,
            QueueAssignment assignment,
            boolean bySkill,
            List<UUID> members,
            Instant createdAt,
            Instant updatedAt) {}

    @Override
    public String table() {
        return "ticket_queue";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                new Column<>("name", "text", Row::name),
                new Column<>("name_key", "text", row -> SearchText.sortKey(row.name())),
                new Column<>("assignment", "text", row -> row.assignment().name()),
                new Column<>("created_at", "timestamptz", Row::createdAt),
                new Column<>("updated_at", "timestamptz", Row::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(QueueEvent.class);
    }

    @Override
    public Row apply(@Nullable Row before, RecordedEvent event) {
        Instant at = event.recordedAt();
        return switch ((QueueEvent) event.payload()) {
            case QueueDefined e -> new Row(e.name(), e.assignment(), e.bySkill(), e.members(), at, at);
            case QueueChanged e -> change(Objects.requireNonNull(before), e, at);
        };
    }

    private static Row change(Row row, QueueChanged e, Instant at) {
        return new Row(
                Objects.requireNonNull(Patch.apply(e.name(), row.name())),
                Objects.requireNonNull(Patch.apply(e.assignment(), row.assignment())),
                Objects.requireNonNull(Patch.apply(e.bySkill(), row.bySkill())),
                Objects.requireNonNull(Patch.apply(e.members(), row.members())),
                row.createdAt(),
                at);
    }
}
