package dev.annals.command.ticket;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shelf for tests. */
final class MemoryShelf implements Shelf {
    private final Map<UUID, Item> items = new TreeMap<>();

    @Override
    public @Nullable String find(UUID id) {
        Item item = items.get(id);
        return item == null ? null : item.body();
    }

    @Override
    public void put(Map<UUID, Item> more) {
        items.putAll(more);
    }

    @Override
    public List<UUID> open(@Nullable UUID after, int most) {
        return items.entrySet().stream()
                .filter(each -> each.getValue().open())
                .map(Map.Entry::getKey)
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(most)
                .toList();
    }
}
