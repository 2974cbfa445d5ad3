package dev.annals.server.imports.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the histories of a file have been told, by the id that a thing's first row has. What a chunk adds counts
 * only once the chunk is done: until then it may have to begin again.
 */
final class Histories {
    private final Map<UUID, History> done = new HashMap<>();
    private final Map<UUID, History> ahead = new HashMap<>();

    /**
     * How far one is told.
     *
     * @param rows that there were of it, also those that made no sense
     * @param last what the last row that made sense has told
     */
    record History(int rows, @Nullable Told last) {}

    /**
     * What rows have told.
     *
     * @param said by the last of them, by field
     * @param reached what the thing is since then, which is not all that was said where a rule is in the way
     */
    record Told(
            UUID aggregateId, Instant at, Map<String, @Nullable Object> said, Map<String, @Nullable Object> reached) {}

    /** Counts one more row of a thing; answers how many there were before. */
    int count(UUID thing) {
        History history = of(thing);
        ahead.put(thing, new History(history.rows() + 1, history.last()));
        return history.rows();
    }

    @Nullable
    Told last(UUID thing) {
        return of(thing).last();
    }

    void told(UUID thing, Told told) {
        ahead.put(thing, new History(of(thing).rows(), told));
    }

    /** The chunk begins again. */
    void again() {
        ahead.clear();
    }

    /** The chunk is done. */
    void settle() {
        done.putAll(ahead);
        ahead.clear();
    }

    private History of(UUID thing) {
        History latest = ahead.get(thing);
        return latest == null ? done.getOrDefault(thing, new History(0, null)) : latest;
    }
}
