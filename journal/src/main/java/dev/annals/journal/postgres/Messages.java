package dev.annals.journal.postgres;

import dev.annals.api.RecordedEvent;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;

/** Recorded events and positions in Axon's words. */
final class Messages {
    private Messages() {}

    /** Axon counts an aggregate's events from 0, the journal from 1. */
    static GenericTrackedDomainEventMessage<?> message(RecordedEvent event) {
        return new GenericTrackedDomainEventMessage<>(
                token(event.position()),
                event.aggregateType(),
                event.aggregateId().toString(),
                event.version() - 1,
                new GenericMessage<>(event.eventId().toString(), event.payload(), event.metadata()),
                event::recordedAt);
    }

    static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    static long position(@Nullable TrackingToken token) {
        TrackingToken inner = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return switch (inner) {
            case null -> 0;
            case GlobalSequenceTrackingToken global -> global.getGlobalIndex();
            default -> throw new IllegalArgumentException("not a token of this journal: " + inner.getClass());
        };
    }
}
