package dev.annals.server.imports.plan;

import dev.annals.api.Command;
import dev.annals.server.imports.mapping.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row asks for.
 *
 * @param rowId the same in every run
 * @param generation how often the row was undone
 * @param aggregateId what the row is about
 * @param creation how it comes to be, absent for rows that change something
 * @param steps what happened to it, in order
 */
public record RowPlan(
        Entity entity,
        UUID rowId,
        int generation,
        UUID aggregateId,
        @Nullable Creation creation,
        List<Step> steps) {

    /**
     * How it comes to be.
     *
     * @param values by component of the command, to see what a later run changes
     */
    public record Creation(Command command, @Nullable Instant at, Map<String, Object> values) {}

    /**
     * Something that happened to it.
     *
     * @param name stable within the row
     */
    public record Step(
            String name,
            boolean closes,
            Command command,
            @Nullable Instant at) {}

    /** Short digests of all that the row says, by field and step; they tell what has changed and nothing else. */
    public SortedMap<String, String> prints() {
        return Prints.of(this);
    }
}
