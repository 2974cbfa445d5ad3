package dev.annals.server;

import dev.annals.api.Json;
import dev.annals.api.access.TokenScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Talks HTTP to a server, as any client would. */
public final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String url;
    private final Map<String, String> headers;
    private final Duration patience;

    public Api(String url, String token) {
        this(url, Map.of("Authorization", "Bearer " + token), Duration.ofSeconds(60));
    }

    private Api(String url, Map<String, String> headers, Duration patience) {
        this.url = url;
        this.headers = headers;
        this.patience = patience;
    }

    /** The same client, sending one more header with every request. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(url, more, patience);
    }

    public Api withoutToken() {
        Map<String, String> less = new LinkedHashMap<>(headers);
        less.remove("Authorization");
        return new Api(url, less, patience);
    }

    /** The same client, waiting so long for an answer. */
    public Api waiting(Duration longer) {
        return new Api(url, headers, longer);
    }

    /** Reads below {@code /api/v1}. */
    public Reply get(String path) {
        return send("GET", "/api/v1" + path, BodyPublishers.noBody(), null);
    }

    /** Posts below {@code /api/v1}; single quotes stand for double ones. */
    public Reply post(String path, String json) {
        return postExactly(path, json.replace('\'', '"'));
    }

    public Reply postExactly(String path, String json) {
        return send("POST", "/api/v1" + path, BodyPublishers.ofString(json), "application/json");
    }

    public Reply postBytes(String path, byte[] body, String contentType) {
        return send("POST", "/api/v1" + path, BodyPublishers.ofByteArray(body), contentType);
    }

    /** Posts what must succeed; answers the id. */
    public UUID create(String path, String json) {
        Reply reply = post(path, json);
        if (reply.status() != 201) {
            throw new AssertionError(path + " " + json + " answered " + reply);
        }
        return UUID.fromString(reply.json().get("id").asString());
    }

    /** A token for a user that is good for an hour. */
    public String accessToken(UUID user, TokenScope scope) {
        String json = "{'name':'For a test','scope':'%s','expiresAt':'%s'}"
                .formatted(scope, Instant.now().plus(Duration.ofHours(1)));
        Reply reply = post("/users/" + user + "/access-tokens", json);
        if (reply.status() != 200) {
            throw new AssertionError(json + " answered " + reply);
        }
        return reply.json().get("token").asString();
    }

    /** The same client with another token. */
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Anything, from the root of the server. */
    public Reply send(String method, String path, BodyPublisher body, String contentType) {
        try {
            HttpResponse<byte[]> response =
                    CLIENT.send(request(method, path, body, contentType).build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A request to read from as it is answered. */
    public HttpRequest.Builder request(String method, String path, BodyPublisher body, String contentType) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(patience).method(method, body);
        headers.forEach(request::setHeader);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        return request;
    }

    public static String json(Object value) {
        return Json.mapper().writeValueAsString(value);
    }
}
