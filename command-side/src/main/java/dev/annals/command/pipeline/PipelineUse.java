package dev.annals.command.pipeline;

import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityRetracted;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Whether deals are in a pipeline. All that was recorded since the pipeline was defined is read for it:
 * pipelines are seldom withdrawn and deals often opened, so it is the withdrawal that pays.
 */
public final class PipelineUse {
    private final EventStore events;

    public PipelineUse(EventStore events) {
        this.events = events;
    }

    boolean isUsed(UUID pipelineId) {
        Instant defined = events.readEvents(pipelineId.toString(), 0).next().getTimestamp();
        TrackingToken head = events.createHeadToken();
        Set<UUID> deals = new HashSet<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(events.createTokenAt(defined))) {
            boolean atHead = false;
            while (!atHead) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                count(deals, message.getPayload(), pipelineId);
                atHead = message.trackingToken().covers(head);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
        return !deals.isEmpty();
    }

    private static void count(Set<UUID> deals, Object event, UUID pipelineId) {
        if (event instanceof OpportunityOpened opened && opened.pipelineId().equals(pipelineId)) {
            deals.add(opened.id());
        } else if (event instanceof OpportunityRetracted retracted) {
            deals.remove(retracted.id());
        }
    }
}
