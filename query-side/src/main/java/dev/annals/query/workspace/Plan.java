package dev.annals.query.workspace;

import dev.annals.api.replay.ReplayFilter;
import dev.annals.api.replay.ReplayOrder;
import dev.annals.query.fold.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace is made of; what comes out follows from this and the journal alone.
 *
 * @param from position that the live tables are taken over as of; 0 to begin with nothing
 * @param until the last position that is folded
 * @param end when now is in the workspace; when the last event was recorded, if absent
 * @param rules under which it is folded instead of those of its time, with a plan that begins with nothing
 */
public record Plan(
        UUID workspace,
        List<ReadModel> models,
        ReplayOrder order,
        ReplayFilter filter,
        long from,
        long until,
        @Nullable Instant end,
        @Nullable Rules rules) {

    /** Whether events get an order of their own. */
    boolean reordered() {
        return order == ReplayOrder.EFFECTIVE;
    }

    /** Whether positions and times are its own. */
    boolean countsItself() {
        return reordered() || rules != null;
    }

    /** Whether the clocks of tickets are not those that were recorded. */
    boolean keepsClocks() {
        return rules != null && rules.clocks() != null;
    }
}
