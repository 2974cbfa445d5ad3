package dev.annals.query.rebuild;

import dev.annals.api.readmodel.RebuildStatus;
import dev.annals.api.readmodel.RebuildStatus.Step;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a rebuild shows of itself while it runs; written by its thread, read by any. */
final class RebuildProgress {
    private final boolean verifying;
    private final Clock clock;
    private final Instant startedAt;
    private volatile RebuildStatus status;

    RebuildProgress(boolean verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.status = new RebuildStatus(verifying, Step.READING, 0, 0, startedAt, null, null);
    }

    RebuildStatus status() {
        return status;
    }

    void at(Step step) {
        show(step, status.position(), status.head(), null);
    }

    void towards(long position, long head) {
        show(status.step(), position, head, null);
    }

    void ended(Step step, @Nullable String difference) {
        show(step, status.position(), status.head(), difference);
    }

    private void show(Step step, long position, long head, @Nullable String difference) {
        boolean over = step == Step.DONE || step == Step.FAILED;
        status = new RebuildStatus(
                verifying, step, position, head, startedAt, over ? clock.instant() : null, difference);
    }
}
