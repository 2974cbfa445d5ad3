package dev.annals.journal.postgres;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param accepted recorded together with this batch's commit
 * @param conflicting another change of the same aggregate came first
 * @param ground what it is written on
 */
record Written(List<AppendRequest> accepted, List<AppendRequest> conflicting, Ground ground) {
    /** The last position afterwards. */
    long head() {
        return ground.position()
                + accepted.stream().mapToInt(request -> request.events().size()).sum();
    }

    /** One event that is recorded if the others are. */
    PendingEvent witness() {
        return accepted.getFirst().events().getFirst();
    }

    List<PendingEvent> events() {
        return accepted.stream().flatMap(request -> request.events().stream()).toList();
    }
}
