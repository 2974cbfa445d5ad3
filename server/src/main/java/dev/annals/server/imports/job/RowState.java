package dev.annals.server.imports.job;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What earlier runs have made of a row.
 *
 * @param generation how often the row was undone
 * @param complete whether all was done that it asked for
 * @param exists whether what it creates is there
 * @param prints digests of what was done
 */
record RowState(
        UUID rowId,
        UUID aggregateId,
        int generation,
        boolean complete,
        boolean exists,
        SortedMap<String, String> prints) {

    /** Never seen before. */
    static RowState unknown(UUID rowId) {
        return new RowState(rowId, rowId, 0, false, false, new TreeMap<>());
    }
}
