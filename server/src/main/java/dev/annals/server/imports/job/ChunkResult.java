package dev.annals.server.imports.job;

import dev.annals.server.imports.mapping.Entity;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** What became of some rows. */
record ChunkResult(
        long read, long created, long changed, long skipped, List<RowFailure> failures, List<Touched> touched) {

    /**
     * A row that did something.
     *
     * @param complete whether all was done that it asked for
     * @param creates whether it created what it is about
     */
    record Touched(
            UUID rowId,
            Entity entity,
            UUID aggregateId,
            int generation,
            boolean complete,
            boolean creates,
            SortedMap<String, String> printsBefore,
            SortedMap<String, String> prints) {}
}
