package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads and hashes the lines of events on all cores, and hands the events on one after the other. */
final class EventStream implements AutoCloseable {
    private final Lines lines;
    private final ExecutorService threads;
    private final int most;
    private final Deque<Future<EventBatch>> ahead = new ArrayDeque<>();
    private boolean ended;

    EventStream(InputStream stream) {
        int cores = Runtime.getRuntime().availableProcessors();
        lines = new Lines(stream);
        threads = Executors.newFixedThreadPool(cores);
        most = 2 * cores + 2;
    }

    /** Ends with the first event that is not accepted, or throws where the next one cannot be read. */
    void forEachWhile(Predicate<EventLine> accepts) throws IOException {
        EventBatch batch = next();
        while (batch != null) {
            for (EventLine event : batch.events()) {
                if (!accepts.test(event)) {
                    return;
                }
            }
            if (batch.malformed() != null) {
                throw batch.malformed();
            }
            batch = next();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private @Nullable EventBatch next() throws IOException {
        while (!ended && ahead.size() < most) {
            readAhead();
        }
        return ahead.isEmpty() ? null : done(ahead.remove());
    }

    private void readAhead() throws IOException {
        try {
            byte[] piece = lines.next();
            if (piece == null) {
                ended = true;
            } else {
                ahead.add(threads.submit(() -> EventBatch.read(piece)));
            }
        } catch (MalformedException e) {
            ended = true;
            ahead.add(CompletableFuture.completedFuture(EventBatch.unreadable(e)));
        } catch (ZipException | EOFException e) {
            ended = true;
            ahead.add(CompletableFuture.completedFuture(
                    EventBatch.unreadable(new MalformedException("an entry of the archive is damaged"))));
        }
    }

    private static EventBatch done(Future<EventBatch> batch) throws IOException {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
