package dev.annals.journal.postgres;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param accepted recorded together with this batch's commit
 * @param conflicting another change of the same aggregate came first
 * @param head the last position afterwards
 */
record Written(List<AppendRequest> accepted, List<AppendRequest> conflicting, long head) {
    List<PendingEvent> events() {
        return accepted.stream().flatMap(request -> request.events().stream()).toList();
    }
}
