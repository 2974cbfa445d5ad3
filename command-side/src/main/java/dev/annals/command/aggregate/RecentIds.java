package dev.annals.command.aggregate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.UUID;

/** Remembers the last ids, so that a repeated message is recognised without growing for ever. */
public final class RecentIds {
    private static final int REMEMBERED = 200;

    private final SequencedSet<UUID> ids = new LinkedHashSet<>();

    public RecentIds() {}

    @JsonCreator
    RecentIds(Collection<UUID> ids) {
        this.ids.addAll(ids);
    }

    public boolean contains(UUID id) {
        return ids.contains(id);
    }

    public void add(UUID id) {
        ids.addLast(id);
        if (ids.size() > REMEMBERED) {
            ids.removeFirst();
        }
    }

    public void remove(UUID id) {
        ids.remove(id);
    }

    @JsonValue
    SequencedSet<UUID> ids() {
        return ids;
    }
}
