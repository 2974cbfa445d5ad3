package dev.annals.api.replay;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is not alike in a workspace and in the live table as of where the workspace ends.
 *
 * @param fields that differ; all of them when only one side has the record
 */
public record RecordDifference(UUID id, Side side, List<Field> fields) {
    /** Who has the record. */
    public enum Side {
        ONLY_HERE,
        ONLY_LIVE,
        BOTH
    }

    /**
     * A value that differs; absent where there is none.
     *
     * @param field as in {@code amount/currency}; lists are compared as a whole
     */
    public record Field(
            String field, @Nullable Object here, @Nullable Object live) {}
}
