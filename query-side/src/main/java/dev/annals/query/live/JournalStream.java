package dev.annals.query.live;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the journal in windows and calls back when it grows. Used by one thread, closed by any. */
final class JournalStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(JournalStream.class);
    private static final int WINDOW = 1_000;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final JournalReader journal;
    private final ArrayDeque<RecordedEvent> window = new ArrayDeque<>();
    private volatile long position;
    private volatile boolean open = true;
    private @Nullable Thread watcher;

    JournalStream(JournalReader journal, long position) {
        this.journal = journal;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(message(window.getFirst())) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        if (window.isEmpty()) {
            window.addAll(journal.after(position, WINDOW));
            if (!window.isEmpty()) {
                position = window.getLast().position();
            }
        }
        return !window.isEmpty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (!hasNextAvailable() && timeout > 0) {
            journal.awaitBeyond(position, Duration.of(timeout, unit.toChronoUnit()));
        }
        return hasNextAvailable();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable()) {
            journal.awaitBeyond(position, LOOK);
        }
        return message(window.removeFirst());
    }

    /** The payload is the event as the journal keeps it, with its metadata. */
    private static TrackedEventMessage<?> message(RecordedEvent event) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                new GenericMessage<>(event.eventId().toString(), event, Map.of()),
                event::recordedAt);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        watcher = Thread.ofVirtual().name("journal-watcher").start(() -> watch(callback));
        return true;
    }

    private void watch(Runnable callback) {
        long seen = position;
        try {
            while (open) {
                long from = Math.max(seen, position);
                seen = awaitBeyond(from);
                if (open && seen > from) {
                    callback.run();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private long awaitBeyond(long from) throws InterruptedException {
        try {
            return journal.awaitBeyond(from, LOOK);
        } catch (RuntimeException failure) {
            // The processor meets the same failure, reports it and comes back with a new stream.
            LOG.debug("Cannot watch the journal", failure);
            Thread.sleep(LOOK);
            return from;
        }
    }

    @Override
    public void close() {
        open = false;
        if (watcher != null) {
            watcher.interrupt();
        }
    }
}
