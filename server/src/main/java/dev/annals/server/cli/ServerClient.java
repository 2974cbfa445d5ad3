package dev.annals.server.cli;

import dev.annals.api.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks a server over HTTP; what it refuses becomes {@link Rejected}. */
public final class ServerClient {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ServerAddress server;
    private final Locale locale;
    private final String name;

    /** @param name of the command, for the audit */
    public ServerClient(ServerAddress server, Locale locale, String name) {
        this.server = server;
        this.locale = locale;
        this.name = name;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return answer(request(path).build());
    }

    /** @param contentType of the body, where it has one */
    public JsonNode post(String path, @Nullable String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).POST(body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return answer(request.build());
    }

    public void save(String path, Path target) throws IOException, InterruptedException {
        http.send(request(path).build(), BodyHandlers.ofFile(target));
    }

    /** An answer to read from as it comes, of the media type asked for; whoever gets it closes it. */
    public HttpResponse<InputStream> open(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                http.send(request(path).header("Accept", accept).build(), BodyHandlers.ofInputStream());
        if (response.statusCode() / 100 == 2) {
            return response;
        }
        try (InputStream body = response.body()) {
            throw rejected(response.statusCode(), parse(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        JsonNode body = parse(response.body());
        if (response.statusCode() / 100 == 2) {
            return body;
        }
        throw rejected(response.statusCode(), body);
    }

    private static Rejected rejected(int status, JsonNode problem) {
        int exitCode = status >= 500 || status == 401 ? Rejected.NO_SERVER : Rejected.NOT_ACCEPTED;
        return new Rejected(
                exitCode,
                status + " " + problem.path("code").asString("") + ": "
                        + problem.path("detail").asString(problem.path("title").asString("")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.base() + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + server.token())
                .header("Accept-Language", locale.toLanguageTag())
                .header("User-Agent", name);
    }

    private static JsonNode parse(String body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JacksonException noJson) {
            return Json.mapper().createObjectNode();
        }
    }
}
