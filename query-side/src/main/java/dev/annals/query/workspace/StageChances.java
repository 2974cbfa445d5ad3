package dev.annals.query.workspace;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.pipeline.PipelineChanged;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.Stage;
import dev.annals.api.replay.StageProbabilities;
import dev.annals.journal.EventSelection;
import dev.annals.journal.JournalReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gives stages other chances of winning, and deals that were told with the chance of their stage. What the stage's was then is
 * what the pipeline said when the deal's event was recorded, in whatever order it is told.
 */
final class StageChances implements UnaryOperator<RecordedEvent> {
    private static final int REMEMBERED = 100_000;
    private static final List<String> OF_PIPELINES = List.of("pipeline.defined", "pipeline.details-changed");

    private final Map<UUID, Map<String, BigDecimal>> given = new HashMap<>();
    private final Map<UUID, TreeMap<Long, List<Stage>>> recorded = new HashMap<>();
    private final JournalReader journal;
    private final Map<UUID, UUID> pipelines = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > REMEMBERED;
        }
    };

    StageChances(List<StageProbabilities> given, JournalReader journal, long until) {
        this.journal = journal;
        given.forEach(each -> this.given.put(each.pipelineId(), each.probabilities()));
        if (!given.isEmpty()) {
            journal.first(EventSelection.named(OF_PIPELINES, 0, until), Integer.MAX_VALUE)
                    .forEach(this::remember);
        }
    }

    private void remember(RecordedEvent event) {
        List<Stage> stages = switch (event.payload()) {
            case PipelineDefined e -> e.stages();
            case PipelineChanged e -> Patch.apply(e.stages(), null);
            default -> null;
        };
        if (stages != null) {
            recorded.computeIfAbsent(event.aggregateId(), id -> new TreeMap<>()).put(event.position(), stages);
        }
    }

    /** @param event as it is recorded, with its position in the journal */
    @Override
    public RecordedEvent apply(RecordedEvent event) {
        DomainEvent changed = given.isEmpty() ? event.payload() : changed(event);
        return changed == event.payload()
                ? event
                : new RecordedEvent(
                        event.position(),
                        event.eventId(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.version(),
                        event.name(),
                        event.revision(),
                        event.recordedAt(),
                        event.metadata(),
                        changed);
    }

    private DomainEvent changed(RecordedEvent event) {
        return switch (event.payload()) {
            case PipelineDefined e
            when given.containsKey(e.id()) ->
                new PipelineDefined(e.id(), e.name(), stages(e.id(), e.stages()), e.moves());
            case PipelineChanged e
            when given.containsKey(e.id()) && e.stages() != null ->
                new PipelineChanged(
                        e.id(),
                        e.name(),
                        new Patch<>(stages(e.id(), Objects.requireNonNull(Patch.apply(e.stages(), null)))),
                        e.moves());
            case OpportunityOpened e -> opened(event, e);
            case OpportunityMoved e -> moved(event, e);
            default -> event.payload();
        };
    }

    private List<Stage> stages(UUID pipeline, List<Stage> stages) {
        Map<String, BigDecimal> chances = Objects.requireNonNull(given.get(pipeline));
        return stages.stream()
                .map(stage -> new Stage(
                        stage.name(), chances.getOrDefault(stage.name(), stage.probability()), stage.category()))
                .toList();
    }

    private OpportunityOpened opened(RecordedEvent event, OpportunityOpened e) {
        pipelines.put(e.id(), e.pipelineId());
        BigDecimal chance = chance(event, e.pipelineId(), e.stage(), e.probability());
        return chance == null
                ? e
                : new OpportunityOpened(
                        e.id(),
                        e.customerId(),
                        e.name(),
                        e.amount(),
                        e.expectedClose(),
                        e.pipelineId(),
                        e.stage(),
                        chance,
                        e.category(),
                        e.ownerId(),
                        e.source(),
                        e.campaignId(),
                        e.competitors(),
                        e.products());
    }

    private OpportunityMoved moved(RecordedEvent event, OpportunityMoved e) {
        BigDecimal chance = chance(event, pipelineOf(e.id()), e.stage(), e.probability());
        return chance == null ? e : new OpportunityMoved(e.id(), e.stage(), chance, e.category());
    }

    /** The first event of a deal says it: it is read again for deals that nothing was told about for long. */
    private UUID pipelineOf(UUID deal) {
        UUID known = pipelines.get(deal);
        if (known == null) {
            OpportunityOpened opened =
                    (OpportunityOpened) journal.ofAggregate(deal, 0).getFirst().payload();
            known = opened.pipelineId();
            pipelines.put(deal, known);
        }
        return known;
    }

    private @Nullable BigDecimal chance(RecordedEvent event, UUID pipeline, String stage, BigDecimal told) {
        Map<String, BigDecimal> chances = given.getOrDefault(pipeline, Map.of());
        TreeMap<Long, List<Stage>> versions = recorded.get(pipeline);
        var then = versions == null ? null : versions.floorEntry(event.position());
        boolean follows = chances.containsKey(stage)
                && then != null
                && then.getValue().stream()
                        .anyMatch(each ->
                                each.name().equals(stage) && each.probability().compareTo(told) == 0);
        return follows ? chances.get(stage) : null;
    }
}
