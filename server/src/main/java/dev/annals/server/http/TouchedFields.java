package dev.annals.server.http;

import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Names of the fields that an event says something about. */
public final class TouchedFields {
    private TouchedFields() {}

    public static List<String> of(DomainEvent event) {
        return Json.mapper().valueToTree(event).properties().stream()
                .filter(field -> !field.getKey().equals("id") && !isUnraisedFlag(field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isUnraisedFlag(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }
}
