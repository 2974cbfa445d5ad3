package dev.annals.journal.postgres;

import dev.annals.api.RecordedEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Follows the journal from a position on, for one reader at a time. */
final class JournalStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int WINDOW = 1_000;

    private final PostgresJournalReader reader;
    private final HeadSignal signal;
    private final Deque<RecordedEvent> window = new ArrayDeque<>();
    private long position;
    private @Nullable Runnable callback;

    JournalStream(PostgresJournalReader reader, HeadSignal signal, long position) {
        this.reader = reader;
        this.signal = signal;
        this.position = position;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return read() ? Optional.of(Messages.message(window.getFirst())) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (read()) {
            return true;
        }
        signal.awaitBeyond(position(), timeout, unit);
        return read();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!read()) {
            signal.awaitBeyond(position(), 1, TimeUnit.SECONDS);
        }
        return take();
    }

    @Override
    public synchronized boolean setOnAvailableCallback(Runnable callback) {
        close();
        this.callback = callback;
        signal.listen(callback);
        return true;
    }

    @Override
    public synchronized void close() {
        if (callback != null) {
            signal.forget(callback);
        }
    }

    private synchronized TrackedEventMessage<?> take() {
        return Messages.message(window.removeFirst());
    }

    private synchronized long position() {
        return position;
    }

    /** Whether there is an event; asks the database only when something was recorded beyond. */
    private synchronized boolean read() {
        if (window.isEmpty() && signal.head() > position) {
            window.addAll(reader.after(position, WINDOW));
            position = window.isEmpty() ? position : window.getLast().position();
        }
        return !window.isEmpty();
    }
}
