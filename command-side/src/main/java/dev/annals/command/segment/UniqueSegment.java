package dev.annals.command.segment;

import dev.annals.api.Refused;
import dev.annals.api.Text;
import dev.annals.api.segment.SegmentRefusal;
import dev.annals.command.aggregate.Streams;
import dev.annals.command.claim.Claims;
import dev.annals.command.claim.Holders;
import dev.annals.command.claim.UniqueValue;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** One name, one segment; one that was retracted gives its name up. */
final class UniqueSegment {
    static final String SCOPE = "SEGMENT/NAME";

    private UniqueSegment() {}

    static void claim(Claims claims, UUID id, SegmentState before, String name) {
        if (!claims.exchange(id, values(before), Set.of(value(name))).isEmpty()) {
            throw Refused.at("/name", SegmentRefusal.SEGMENT_NAME_IN_USE);
        }
    }

    static void release(Claims claims, UUID id, SegmentState before) {
        claims.exchange(id, values(before), Set.of());
    }

    static Holders holders(EventStore events) {
        return (id, value) ->
                values(Streams.fold(events, id, new SegmentState())).contains(value);
    }

    private static Set<UniqueValue> values(SegmentState segment) {
        return segment.exists() && !segment.isRetracted() ? Set.of(value(segment.name)) : Set.of();
    }

    private static UniqueValue value(String name) {
        return new UniqueValue(SCOPE, Text.key(name));
    }
}
