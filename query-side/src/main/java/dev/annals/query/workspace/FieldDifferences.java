package dev.annals.query.workspace;

import dev.annals.api.Json;
import dev.annals.api.replay.RecordDifference.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which fields of two states differ. */
final class FieldDifferences {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final List<Field> fields = new ArrayList<>();

    private FieldDifferences() {}

    static List<Field> of(@Nullable String here, @Nullable String live) {
        FieldDifferences differences = new FieldDifferences();
        differences.compare("", read(here), read(live));
        return differences.fields;
    }

    private static JsonNode read(@Nullable String state) {
        return state == null ? NOTHING : Json.mapper().readTree(state);
    }

    private void compare(String within, JsonNode here, JsonNode live) {
        TreeSet<String> names = new TreeSet<>(here.propertyNames());
        names.addAll(live.propertyNames());
        for (String name : names) {
            JsonNode one = here.path(name);
            JsonNode other = live.path(name);
            if (one.isObject() && other.isObject()) {
                compare(within + name + "/", one, other);
            } else if (!one.equals(other)) {
                fields.add(new Field(within + name, value(one), value(other)));
            }
        }
    }

    private static @Nullable Object value(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node;
    }
}
