package dev.annals.server.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes requests byte for byte, also those that no client would write, and reads the answers. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int ENOUGH = 4_000_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(int port) {
        this.port = port;
    }

    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** The answer, or none if the server ended the connection instead. */
    @Nullable
    Answer exchange(byte[] request, boolean head) throws IOException {
        boolean kept = socket != null;
        try {
            return send(request, head);
        } catch (EOFException | java.net.SocketException gone) {
            close();
            if (!kept) {
                return null;
            }
        }
        // A kept connection may have been closed after the answer before.
        try {
            return send(request, head);
        } catch (EOFException | java.net.SocketException gone) {
            close();
            return null;
        }
    }

    private Answer send(byte[] request, boolean head) throws IOException {
        if (socket == null) {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        try {
            socket.getOutputStream().write(request);
        } catch (IOException refusedMeanwhile) {
            // It may have answered before it had read all.
        }
        Answer answer = read(head);
        if (answer.header("Connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private Answer read(boolean head) throws IOException {
        int status;
        Map<String, String> headers;
        do {
            String line = line();
            if (!line.startsWith("HTTP/1.1 ")) {
                throw new IOException("no answer: " + line);
            }
            status = Integer.parseInt(line.substring(9, 12));
            headers = headers();
        } while (status < 200);
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream") && status == 200) {
            close();
            return new Answer(status, headers, "");
        }
        boolean empty = head || status == 204 || status == 304;
        return new Answer(status, headers, empty ? "" : body(headers));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            int size;
            do {
                size = Integer.parseInt(line(), 16);
                body.write(in.readNBytes(size));
                line();
            } while (size > 0 && body.size() < ENOUGH);
            if (size > 0) {
                close();
            }
        } else if (headers.containsKey("content-length")) {
            body.write(in.readNBytes(Integer.parseInt(headers.get("content-length"))));
        } else {
            body.write(in.readNBytes(ENOUGH));
            close();
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException();
            }
            line.append((char) read);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            // Closed is what it should be.
        }
        socket = null;
        in = null;
    }
}
