package dev.annals.server;

import dev.annals.api.Json;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What a server answered. */
public record Reply(int status, HttpHeaders headers, byte[] body) {
    public JsonNode json() {
        return Json.mapper().readTree(body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The code of a problem, nothing when it is none. */
    public String code() {
        return header("Content-Type").startsWith("application/problem+json")
                ? json().get("code").asString()
                : "";
    }

    /** The pointer of a problem's first error. */
    public String pointer() {
        return json().at("/errors/0/pointer").asString("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
