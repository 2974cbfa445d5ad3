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
 */
public record Plan(
        UUID workspace,
        List<ReadModel> models,
        ReplayOrder order,
        ReplayFilter filter,
        long from,
        long until,
        @Nullable Instant end) {

    /** Whether events get positions and times of their own. */
    boolean reordered() {
        return order == ReplayOrder.EFFECTIVE;
    }
}
