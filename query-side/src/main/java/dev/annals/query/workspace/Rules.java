package dev.annals.query.workspace;

import dev.annals.api.AggregateType;
import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.replay.StageProbabilities;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rules that history is folded under instead of those that it was recorded under. What comes out follows from them and the
 * events alone.
 *
 * @param probabilities of the stages of some pipelines
 * @param leftOut which recorded events are not told
 * @param given what is told before the first event, each of it the beginning of an aggregate
 * @param clocks keeps the clocks of tickets again; absent where they are as recorded
 */
public record Rules(
        List<StageProbabilities> probabilities,
        Predicate<RecordedEvent> leftOut,
        Function<Scene, List<Given>> given,
        @Nullable Clocks clocks) {

    /** The beginning of an aggregate that nobody has recorded. */
    public record Given(AggregateType type, UUID id, DomainEvent event) {}
}
