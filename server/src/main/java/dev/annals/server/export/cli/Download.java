package dev.annals.server.export.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;

/** Writes into a file what arrives, and counts it for whoever watches. */
final class Download {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final Path file;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong lines = new AtomicLong();
    private final CompletableFuture<Void> end;

    private Download(InputStream in, Path file) {
        this.in = in;
        this.file = file;
        this.end =
                CompletableFuture.runAsync(this::copy, run -> Thread.ofVirtual().start(run));
    }

    /** Begins; what the file had is gone. */
    static Download begin(InputStream in, Path file) {
        return new Download(in, file);
    }

    private void copy() {
        byte[] buffer = new byte[BUFFER];
        try (InputStream from = in;
                OutputStream to = Files.newOutputStream(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                to.write(buffer, 0, read);
                count(buffer, read);
            }
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }

    private void count(byte[] buffer, int read) {
        int ends = 0;
        for (int i = 0; i < read; i++) {
            if (buffer[i] == '\n') {
                ends++;
            }
        }
        lines.addAndGet(ends);
        bytes.addAndGet(read);
    }

    long bytes() {
        return bytes.get();
    }

    long lines() {
        return lines.get();
    }

    boolean isOver() {
        return end.isDone();
    }

    /** Waits for its end. */
    void finish() throws IOException {
        try {
            end.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
        }
    }
}
