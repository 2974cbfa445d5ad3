package dev.annals.journal;

import dev.annals.api.AggregateType;
import dev.annals.api.EventName;
import dev.annals.api.RecordedEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the events between two positions.
 *
 * @param after the position before the first
 * @param upTo the last position
 * @param type word of an {@link AggregateType}; of all types when absent
 * @param name see {@link EventName}; of all names when absent
 * @param aggregateId of all aggregates when absent
 */
public record EventSelection(
        long after,
        long upTo,
        @Nullable String type,
        @Nullable String name,
        @Nullable UUID aggregateId) {
    /** Whether every event between the positions is meant. */
    public boolean isWhole() {
        return type == null && name == null && aggregateId == null;
    }

    /** The same events without those up to a position. */
    public EventSelection after(long position) {
        return new EventSelection(position, upTo, type, name, aggregateId);
    }

    public boolean includes(RecordedEvent event) {
        return event.position() > after
                && event.position() <= upTo
                && (type == null || type.equals(event.aggregateType()))
                && (name == null || name.equals(event.name()))
                && (aggregateId == null || aggregateId.equals(event.aggregateId()));
    }
}
