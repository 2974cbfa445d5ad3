package dev.annals.command.segment;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;
import dev.annals.command.claim.Holders;
import dev.annals.command.claim.UniqueValue;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The segments, for the wiring. */
public final class Segments {
    private Segments() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(AggregateType.SEGMENT, Segment.class, Segment::new, SegmentState::new);
    }

    /** Whether segments have this kind of value. */
    public static boolean have(UniqueValue value) {
        return value.scope().equals(UniqueSegment.SCOPE);
    }

    /** Which segment has which name, from the events. */
    public static Holders holders(EventStore events) {
        return UniqueSegment.holders(events);
    }
}
