package dev.annals.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * Connections that ask for one address for a while, each again as soon as it has its answer. They speak
 * HTTP by hand, since a real client would take more of the two cores than the server.
 *
 * @param requestsPerSecond of all connections together
 * @param latency of one answer, in microseconds
 */
record ReadRound(double requestsPerSecond, Histogram latency) {

    static ReadRound run(LocalServer server, String path, int connections, Duration duration) throws Exception {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nAuthorization: Bearer "
                        + server.token() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        Histogram all = new Histogram(3);
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Histogram>> results = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                results.add(threads.submit(() -> ask(server.port(), request, end)));
            }
            for (Future<Histogram> result : results) {
                all.add(result.get());
            }
        }
        return new ReadRound(all.getTotalCount() * 1e9 / (System.nanoTime() - start), all);
    }

    private static Histogram ask(int port, byte[] request, long end) throws IOException {
        Histogram latency = new Histogram(3);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
            while (System.nanoTime() < end) {
                long before = System.nanoTime();
                out.write(request);
                readAnswer(in);
                latency.recordValue((System.nanoTime() - before) / 1_000);
            }
        }
        return latency;
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(status);
        }
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.startsWith("Content-Length: ")) {
                length = Integer.parseInt(header.substring(16));
            }
            chunked |= header.equals("Transfer-Encoding: chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(chunk + 2L);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection has ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
