package dev.annals.journal;

import dev.annals.api.AggregateType;
import dev.annals.api.EventName;
import dev.annals.api.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the events between two positions.
 *
 * @param after the position before the first
 * @param upTo the last position
 * @param type word of an {@link AggregateType}; of all types when absent
 * @param names see {@link EventName}; of all names when absent
 * @param aggregateId of all aggregates when absent
 */
public record EventSelection(
        long after,
        long upTo,
        @Nullable String type,
        @Nullable List<String> names,
        @Nullable UUID aggregateId) {
    /** Those of some names. */
    public static EventSelection named(List<String> names, long after, long upTo) {
        return new EventSelection(after, upTo, null, names, null);
    }

    /** Whether every event between the positions is meant. */
    public boolean isWhole() {
        return type == null && names == null && aggregateId == null;
    }

    /** The same events without those up to a position. */
    public EventSelection after(long position) {
        return new EventSelection(position, upTo, type, names, aggregateId);
    }

    public boolean includes(RecordedEvent event) {
        return event.position() > after
                && event.position() <= upTo
                && (type == null || type.equals(event.aggregateType()))
                && (names == null || names.contains(event.name()))
                && (aggregateId == null || aggregateId.equals(event.aggregateId()));
    }
}
