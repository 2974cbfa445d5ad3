package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.zip.ZipException;

/**
 * Unpacks the lines of events on one thread, reads and hashes them on others, and hands the events on one after the
 * other. Not much more is in memory than the threads have at hand.
 */
final class EventStream implements AutoCloseable {
    private static final EventBatch END = new EventBatch(List.of(), null);

    private final Lines lines;
    private final ExecutorService threads;
    private final BlockingQueue<Future<EventBatch>> ahead;

    EventStream(InputStream stream) {
        int cores = Runtime.getRuntime().availableProcessors();
        lines = new Lines(stream);
        threads = Executors.newFixedThreadPool(1 + cores);
        ahead = new ArrayBlockingQueue<>(2 * cores + 2);
        threads.execute(this::readAhead);
    }

    /** Ends with the first event that is not accepted, or throws where the next one cannot be read. */
    void forEachWhile(Predicate<EventLine> accepts) throws IOException {
        EventBatch batch = next();
        while (batch != END) {
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

    /** Whoever closes the stream behind this one does so after nobody reads it any more. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private void readAhead() {
        try {
            readPieces();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void readPieces() throws InterruptedException {
        try {
            for (byte[] piece = lines.next(); piece != null; piece = lines.next()) {
                byte[] read = piece;
                ahead.put(threads.submit(() -> EventBatch.read(read)));
            }
            ahead.put(CompletableFuture.completedFuture(END));
        } catch (MalformedException e) {
            ahead.put(CompletableFuture.completedFuture(EventBatch.unreadable(e)));
        } catch (ZipException | EOFException e) {
            ahead.put(CompletableFuture.completedFuture(
                    EventBatch.unreadable(new MalformedException("an entry of the archive is damaged"))));
        } catch (IOException | RuntimeException e) {
            ahead.put(CompletableFuture.failedFuture(e));
        }
    }

    private EventBatch next() throws IOException {
        try {
            return ahead.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
