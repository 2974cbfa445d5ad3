package dev.annals.query.segments;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.segment.Rule;
import dev.annals.api.segment.SegmentChanged;
import dev.annals.api.segment.SegmentDefined;
import dev.annals.api.segment.SegmentEvent;
import dev.annals.api.segment.SegmentKind;
import dev.annals.api.segment.SegmentMembersChanged;
import dev.annals.api.segment.SegmentRetracted;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.search.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row per segment. */
final class SegmentFold implements Fold<SegmentFold.Row> {
    /** What was said of a segment, without its members. */
    record Row(
            String name,
            SegmentKind kind,
            @Nullable Rule rule,
            @Nullable String description,
            Instant createdAt,
            Instant updatedAt) {}

    @Override
    public String table() {
        return "segment";
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
                new Column<>("kind", "text", row -> row.kind().name()),
                new Column<>("created_at", "timestamptz", Row::createdAt),
                new Column<>("updated_at", "timestamptz", Row::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(SegmentEvent.class);
    }

    @Override
    public @Nullable Row apply(@Nullable Row before, RecordedEvent event) {
        Instant at = event.recordedAt();
        return switch ((SegmentEvent) event.payload()) {
            case SegmentDefined e -> new Row(e.name(), e.kind(), e.rule(), e.description(), at, at);
            case SegmentChanged e -> change(Objects.requireNonNull(before), e, at);
            case SegmentMembersChanged _ ->
                change(Objects.requireNonNull(before), new SegmentChanged(event.aggregateId(), null, null, null), at);
            case SegmentRetracted _ -> null;
        };
    }

    private static Row change(Row row, SegmentChanged e, Instant at) {
        return new Row(
                Objects.requireNonNull(Patch.apply(e.name(), row.name())),
                row.kind(),
                Patch.apply(e.rule(), row.rule()),
                Patch.apply(e.description(), row.description()),
                row.createdAt(),
                at);
    }
}
