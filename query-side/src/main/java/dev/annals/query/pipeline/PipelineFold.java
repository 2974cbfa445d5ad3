package dev.annals.query.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.pipeline.PipelineChanged;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.PipelineEvent;
import dev.annals.api.pipeline.PipelineRetracted;
import dev.annals.api.pipeline.Stage;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.search.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pipelines as they are configured. */
final class PipelineFold implements Fold<PipelineFold.Row> {
    /** A pipeline; without {@code moves} every move is allowed. */
    record Row(
            String name,
            List<Stage> stages,
            @Nullable Map<String, List<String>> moves,
            Instant createdAt,
            Instant updatedAt) {}

    @Override
    public String table() {
        return "pipeline_definition";
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
                new Column<>(
                        "stages",
                        "text[]",
                        row -> row.stages().stream().map(Stage::name).toList()),
                new Column<>("created_at", "timestamptz", Row::createdAt),
                new Column<>("updated_at", "timestamptz", Row::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(PipelineEvent.class);
    }

    @Override
    public @Nullable Row apply(@Nullable Row before, RecordedEvent event) {
        Instant at = event.recordedAt();
        return switch ((PipelineEvent) event.payload()) {
            case PipelineDefined e -> new Row(e.name(), e.stages(), e.moves(), at, at);
            case PipelineChanged e -> change(Objects.requireNonNull(before), e, at);
            case PipelineRetracted _ -> null;
        };
    }

    private static Row change(Row row, PipelineChanged e, Instant at) {
        return new Row(
                Objects.requireNonNull(Patch.apply(e.name(), row.name())),
                Objects.requireNonNull(Patch.apply(e.stages(), row.stages())),
                Patch.apply(e.moves(), row.moves()),
                row.createdAt(),
                at);
    }
}
