package dev.annals.server.imports.job;

import dev.annals.server.imports.mapping.Entity;
import dev.annals.server.imports.plan.References;
import dev.annals.server.imports.plan.RowIds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what this mapping's rows have created, in this run or an earlier one. */
final class RowReferences implements References {
    private static final int REMEMBERED = 10_000;

    private final String mapping;
    private final ImportRows rows;
    private final Set<UUID> planned;
    private final Map<UUID, UUID> found = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param planned rows that a dry run would have created */
    RowReferences(String mapping, ImportRows rows, Set<UUID> planned) {
        this.mapping = mapping;
        this.rows = rows;
        this.planned = planned;
    }

    @Override
    public @Nullable UUID find(Entity entity, String key) {
        UUID rowId = RowIds.ofCreated(mapping, entity.word(), key);
        UUID known = found.get(rowId);
        if (known != null) {
            return known;
        }
        UUID created = planned.contains(rowId) ? rowId : rows.created(rowId).orElse(null);
        if (created != null) {
            found.put(rowId, created);
        }
        return created;
    }
}
