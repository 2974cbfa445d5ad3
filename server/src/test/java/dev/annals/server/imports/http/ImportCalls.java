package dev.annals.server.imports.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Imports over HTTP, as a test speaks of them. */
public final class ImportCalls {
    private static final String BOUNDARY = "boundary-of-a-test";
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING", "UNDOING");

    private final Api api;

    public ImportCalls(Api api) {
        this.api = api;
    }

    Reply begin(String mapping, Map<String, byte[]> files, boolean dryRun) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mapping.yaml", mapping.getBytes(StandardCharsets.UTF_8));
        parts.putAll(files);
        return api.postBytes(
                "/imports?dryRun=" + dryRun, multipart(parts), "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** What an import of one file has come to. */
    JsonNode of(String mapping, String file, String content) {
        return of(mapping, Map.of(file, content.getBytes(StandardCharsets.UTF_8)), false);
    }

    public JsonNode of(String mapping, Map<String, byte[]> files, boolean dryRun) {
        Reply reply = begin(mapping, files, dryRun);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        return ended(reply.json().get("id").asString());
    }

    JsonNode undone(String id) {
        Reply reply = api.post("/imports/" + id + "/undo", "{}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        return ended(id);
    }

    JsonNode get(String id) {
        return api.get("/imports/" + id).json();
    }

    JsonNode ended(String id) {
        return await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> get(id),
                        job -> !UNDER_WAY.contains(job.get("state").asString()));
    }

    private static byte[] multipart(Map<String, byte[]> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                String name = part.getKey().equals("mapping.yaml") ? "mapping" : "files";
                body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                                + "\"; filename=\"" + part.getKey() + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                body.write(part.getValue());
                body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
