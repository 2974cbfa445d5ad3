package dev.annals.command.lookup;

import dev.annals.api.ReadAhead;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Streams that a command is about to look at, read in one round trip where the store can. */
public final class Ahead {
    private final Map<UUID, Long> from = new HashMap<>();

    /** All its events. */
    public Ahead whole(UUID id) {
        from.put(id, 0L);
        return this;
    }

    /** What the folds of it do not know yet. */
    public Ahead of(StreamCache<?> folds, UUID id) {
        from.put(id, folds.known(id));
        return this;
    }

    public void read(EventStore events) {
        if (events instanceof ReadAhead store && from.size() > 1) {
            store.readAhead(from);
        }
    }
}
