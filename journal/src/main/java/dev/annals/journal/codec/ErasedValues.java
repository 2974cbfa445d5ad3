package dev.annals.journal.codec;

import dev.annals.api.Erased;
import dev.annals.api.Json;
import dev.annals.api.Patch;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the place of an event's personal values once they are erased, so that it still has its type: a text that
 * says so wherever there can be one, otherwise nothing.
 */
final class ErasedValues {
    private static final JsonNodeFactory NODES = Json.mapper().getNodeFactory();

    private final Map<String, JsonNode> byProperty = new LinkedHashMap<>();

    /** @param properties the personal ones */
    ErasedValues(Class<?> type, List<String> properties) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (properties.contains(component.getName())) {
                byProperty.put(component.getName(), instead(component.getGenericType()));
            }
        }
    }

    /** Replaces the markers that stand where the type wants something else than a text. */
    void fit(ObjectNode event) {
        byProperty.forEach((property, instead) -> {
            JsonNode value = event.get(property);
            if (value != null && value.isString() && Erased.is(value.asString())) {
                event.set(property, instead);
            }
        });
    }

    static JsonNode instead(Type type) {
        Class<?> raw = raw(type);
        if (raw == String.class) {
            return NODES.stringNode(Erased.TEXT);
        }
        if (raw == Patch.class) {
            return instead(argument(type));
        }
        if (raw == List.class) {
            JsonNode element = instead(argument(type));
            return element.isNull() ? NODES.arrayNode() : NODES.arrayNode().add(element);
        }
        if (raw == Map.class) {
            return NODES.objectNode();
        }
        return firstLine(raw)
                .<JsonNode>map(line -> NODES.objectNode().put(line, Erased.TEXT))
                .orElseGet(NODES::nullNode);
    }

    private static Optional<String> firstLine(Class<?> raw) {
        return !raw.isRecord()
                ? Optional.empty()
                : Arrays.stream(raw.getRecordComponents())
                        .filter(component -> component.getType() == String.class)
                        .map(RecordComponent::getName)
                        .findFirst();
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }
}
