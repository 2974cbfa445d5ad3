package dev.annals.server.imports.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Files as one request body; they are read while they are sent. */
final class MultipartBody {
    private static final String LINE = "\r\n";

    private final String boundary = "annals-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    void file(String name, Path file) throws IOException {
        String fileName = file.getFileName().toString().replace("\"", "%22");
        text("--" + boundary + LINE
                + "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"" + LINE
                + "Content-Type: application/octet-stream" + LINE + LINE);
        parts.add(BodyPublishers.ofFile(file));
        text(LINE);
    }

    private void text(String text) {
        parts.add(BodyPublishers.ofString(text, StandardCharsets.UTF_8));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher publisher() {
        text("--" + boundary + "--" + LINE);
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }
}
