package dev.annals.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A mail server that takes every mail, counts it and forgets it: as cheap as one can be. */
final class SmtpSink implements AutoCloseable {
    private static final int BACKLOG = 128;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    SmtpSink() throws IOException {
        socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    long taken() {
        return taken.get();
    }

    long bytes() {
        return bytes.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                threads.submit(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream(), 1 << 16);
                OutputStream out = client.getOutputStream()) {
            say(out, "220 sink");
            String line = line(in);
            while (line != null && !line.startsWith("QUIT")) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    data(in);
                }
                say(out, "250 ok");
                line = line(in);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void data(InputStream in) throws IOException {
        String line = line(in);
        while (line != null && !line.equals(".")) {
            bytes.addAndGet(line.length() + 2L);
            line = line(in);
        }
        taken.incrementAndGet();
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int read = in.read();
        while (read >= 0 && read != '\n') {
            if (read != '\r') {
                line.append((char) read);
            }
            read = in.read();
        }
        return read < 0 && line.isEmpty() ? null : line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
