package dev.annals.server.imports.cli;

import dev.annals.api.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Imports over HTTP. */
final class ImportClient {
    private static final String IMPORTS = "/api/v1/imports";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ServerAddress server;
    private final Locale locale;

    ImportClient(ServerAddress server, Locale locale) {
        this.server = server;
        this.locale = locale;
    }

    /** The id of the import that has begun. */
    String begin(Path mapping, List<Path> files, boolean dryRun) throws IOException, InterruptedException {
        MultipartBody body = new MultipartBody();
        body.file("mapping", mapping);
        for (Path file : files) {
            body.file("files", file);
        }
        HttpRequest request = request(IMPORTS + "?dryRun=" + dryRun)
                .header("Content-Type", body.contentType())
                .POST(body.publisher())
                .build();
        return json(http.send(request, BodyHandlers.ofString()), 202).path("id").asString();
    }

    JsonNode get(String id) throws IOException, InterruptedException {
        return json(http.send(request(IMPORTS + "/" + id).build(), BodyHandlers.ofString()), 200);
    }

    void saveFailures(String id, Path target) throws IOException, InterruptedException {
        http.send(request(IMPORTS + "/" + id + "/failures").build(), BodyHandlers.ofFile(target));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.base() + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + server.token())
                .header("Accept-Language", locale.toLanguageTag())
                .header("User-Agent", "annals-import");
    }

    private static JsonNode json(HttpResponse<String> response, int expected) {
        JsonNode body = parse(response.body());
        if (response.statusCode() == expected) {
            return body;
        }
        int exitCode = response.statusCode() >= 500 || response.statusCode() == 401
                ? ImportCommand.NO_SERVER
                : ImportCommand.NOT_ACCEPTED;
        throw new Rejected(
                exitCode,
                response.statusCode() + " " + body.path("code").asString("") + ": "
                        + body.path("detail").asString(body.path("title").asString("")));
    }

    private static JsonNode parse(String body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JacksonException noJson) {
            return Json.mapper().createObjectNode();
        }
    }
}
