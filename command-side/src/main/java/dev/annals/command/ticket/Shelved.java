package dev.annals.command.ticket;

import dev.annals.api.Json;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Things of one type, as many of them in memory as are told something at about the same time, the others on a shelf. */
final class Shelved<V> {
    private final Class<V> type;
    private final Shelf shelf;
    private final Predicate<V> open;
    private final int inMemory;
    private final Map<UUID, V> latest = new LinkedHashMap<>(16, 0.75f, true);

    /** @param open which of them are found when all are looked for */
    Shelved(Class<V> type, Shelf shelf, Predicate<V> open, int inMemory) {
        this.type = type;
        this.shelf = shelf;
        this.open = open;
        this.inMemory = inMemory;
    }

    @Nullable
    V find(UUID id) {
        V known = latest.get(id);
        if (known == null) {
            String body = shelf.find(id);
            known = body == null ? null : Json.mapper().readValue(body, type);
            if (known != null) {
                put(id, known);
            }
        }
        return known;
    }

    void put(UUID id, V value) {
        latest.put(id, value);
        if (latest.size() > inMemory) {
            shelveDownTo(inMemory - inMemory / 4);
        }
    }

    /** Some of those that are open, in order of their ids. */
    List<UUID> open(@Nullable UUID after, int most) {
        return shelf.open(after, most);
    }

    /** Puts everything on the shelf, so that all that are open are found there. */
    void shelveAll() {
        shelveDownTo(0);
    }

    private void shelveDownTo(int left) {
        Map<UUID, Shelf.Item> items = new LinkedHashMap<>();
        Iterator<Map.Entry<UUID, V>> oldest = latest.entrySet().iterator();
        for (int size = latest.size(); size > left; size--) {
            Map.Entry<UUID, V> each = oldest.next();
            items.put(
                    each.getKey(),
                    new Shelf.Item(Json.mapper().writeValueAsString(each.getValue()), open.test(each.getValue())));
            oldest.remove();
        }
        shelf.put(items);
    }
}
