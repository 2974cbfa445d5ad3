package dev.annals.server.replay;

import dev.annals.command.ticket.Shelf;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shelf in the workspace that it is for. */
record WorkspaceShelf(dev.annals.query.workspace.Shelf table) implements Shelf {
    @Override
    public @Nullable String find(UUID id) {
        return table.find(id);
    }

    @Override
    public void put(Map<UUID, Item> items) {
        table.put(items.entrySet().stream()
                .map(each -> new dev.annals.query.workspace.Shelf.Item(
                        each.getKey(), each.getValue().body(), each.getValue().open()))
                .toList());
    }

    @Override
    public List<UUID> open(@Nullable UUID after, int most) {
        return table.open(after, most);
    }
}
