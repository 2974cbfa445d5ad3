package dev.annals.server.fuzz;

import dev.annals.api.Json;
import dev.annals.server.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the API's description.
 *
 * @param schema of the body, if there is one
 * @param example of the body, if there is one
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable String contentType,
        @Nullable JsonNode schema,
        @Nullable JsonNode example) {

    record Parameter(String name, String in, String type) {}

    /** All that a server describes, and what it answers beside. */
    static List<Operation> of(Api api) {
        JsonNode document = Json.mapper()
                .readTree(api.send("GET", "/v3/api-docs", BodyPublishers.noBody(), null)
                        .body());
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().isObject())
                        .forEach(method -> operations.add(of(method.getKey(), path.getKey(), method.getValue()))));
        for (String other : List.of("/m/{token}", "/actuator/health", "/v3/api-docs", "/api/v1/none/{id}", "/error")) {
            operations.add(new Operation("GET", other, List.of(), null, null, null));
            operations.add(new Operation("POST", other, List.of(), null, null, null));
        }
        return operations;
    }

    private static Operation of(String method, String path, JsonNode description) {
        List<Parameter> parameters = StreamSupport.stream(
                        description.path("parameters").spliterator(), false)
                .map(parameter -> new Parameter(
                        parameter.get("name").asString(),
                        parameter.get("in").asString(),
                        parameter.at("/schema/type").asString("string")))
                .toList();
        JsonNode content = description.at("/requestBody/content");
        String type = content.isObject() && !content.isEmpty()
                ? content.propertyNames().iterator().next()
                : null;
        JsonNode body = type == null ? null : content.get(type);
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                type,
                body == null ? null : body.get("schema"),
                body == null ? null : body.get("example"));
    }

    boolean isHeavy() {
        return path.contains("/read-models/")
                || path.endsWith("/evidence")
                || path.endsWith("/events")
                || path.contains("/replays");
    }

    boolean isUpload() {
        return "multipart/form-data".equals(contentType);
    }
}
