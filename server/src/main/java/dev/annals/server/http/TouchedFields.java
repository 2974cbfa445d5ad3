package dev.annals.server.http;

import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import java.util.List;

/** Names of the fields that an event says something about. */
public final class TouchedFields {
    private TouchedFields() {}

    public static List<String> of(DomainEvent event) {
        return Json.mapper().valueToTree(event).propertyNames().stream()
                .filter(name -> !name.equals("id"))
                .toList();
    }
}
