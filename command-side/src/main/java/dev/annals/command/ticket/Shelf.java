package dev.annals.command.ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where things are put that are not looked at for a while, so that memory does not grow with their number. */
public interface Shelf {

    /**
     * One of them.
     *
     * @param body as JSON
     * @param open whether it is among those that {@link #open} finds
     */
    record Item(String body, boolean open) {}

    /** What was put there last. */
    @Nullable
    String find(UUID id);

    void put(Map<UUID, Item> items);

    /**
     * Ids of those that are open, in order.
     *
     * @param after the last one that was found before
     */
    List<UUID> open(@Nullable UUID after, int most);
}
