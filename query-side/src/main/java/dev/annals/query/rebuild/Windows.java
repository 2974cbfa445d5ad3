package dev.annals.query.rebuild;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.EventSelection;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.Heard;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/** A history in windows: while one is worked on, the next one is read. */
public final class Windows implements AutoCloseable {
    private final LongFunction<List<RecordedEvent>> following;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("rebuild-reading").factory());
    private Future<List<RecordedEvent>> next;

    /**
     * @param following reads the window after a position, empty when nothing follows
     * @param after the position that the first window follows
     */
    public Windows(LongFunction<List<RecordedEvent>> following, long after) {
        this.following = following;
        this.next = ahead.submit(() -> following.apply(after));
    }

    /** The journal after a position and up to another. */
    public static Windows of(JournalReader journal, long after, long upTo, int most) {
        return new Windows(
                position ->
                        position >= upTo ? List.of() : journal.after(position, (int) Math.min(most, upTo - position)),
                after);
    }

    /** The same, of those events alone that somebody wants to hear of. */
    static Windows of(JournalReader journal, long after, long upTo, int most, Heard heard) {
        if (heard.isAll()) {
            return of(journal, after, upTo, most);
        }
        List<String> names = heard.names();
        return new Windows(
                position ->
                        position >= upTo ? List.of() : journal.first(EventSelection.named(names, position, upTo), most),
                after);
    }

    /** The next window, empty when there is none. */
    public List<RecordedEvent> next() throws InterruptedException {
        try {
            List<RecordedEvent> window = next.get();
            if (!window.isEmpty()) {
                long read = window.getLast().position();
                next = ahead.submit(() -> following.apply(read));
            }
            return window;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        // Not interrupted: that would cost it its connection.
        ahead.shutdown();
    }
}
