package dev.annals.api.readmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a read model does.
 *
 * @param position the last event that is folded
 * @param lagEvents how many recorded events are not folded yet
 * @param lagSeconds how long the oldest of them waits, 0 when there is none
 * @param rows rows that are true now
 * @param versions rows with all that was
 * @param deadLetters keys whose events are parked, the oldest first, at most 100 of them
 * @param parkedKeys how many keys are parked in all
 * @param digest SHA-256 over all rows, when it was asked for
 * @param rebuild the rebuild that runs or the last one, of this process
 */
public record ReadModelStatus(
        String name,
        long position,
        long lagEvents,
        long lagSeconds,
        long rows,
        long versions,
        long parkedKeys,
        List<DeadLetter> deadLetters,
        @Nullable String digest,
        @Nullable RebuildStatus rebuild) {}
