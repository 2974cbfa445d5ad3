package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What is known of a history before it is told.
 *
 * @param first when its first event is told
 * @param end when now is after the last one
 * @param named all events of one name that it has, in no order
 * @param shelves shelves by name, each a short word; empty at first
 */
public record Scene(
        Instant first, Instant end, Function<String, List<RecordedEvent>> named, Function<String, Shelf> shelves) {}
