package dev.annals.query.rebuild;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The journal up to a position, in windows: while one is worked on, the next one is read. */
final class Windows implements AutoCloseable {
    private final JournalReader journal;
    private final long target;
    private final int most;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("rebuild-reading").factory());
    private Future<List<RecordedEvent>> next;

    Windows(JournalReader journal, long target, int most) {
        this.journal = journal;
        this.target = target;
        this.most = most;
        this.next = ahead.submit(() -> after(0));
    }

    /** The next window, empty when there is none. */
    List<RecordedEvent> next() throws InterruptedException {
        try {
            List<RecordedEvent> window = next.get();
            if (!window.isEmpty()) {
                long read = window.getLast().position();
                next = ahead.submit(() -> after(read));
            }
            return window;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(failed.getCause());
        }
    }

    private List<RecordedEvent> after(long position) {
        return position >= target ? List.of() : journal.after(position, (int) Math.min(most, target - position));
    }

    @Override
    public void close() {
        ahead.shutdownNow();
    }
}
