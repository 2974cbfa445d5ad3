package dev.annals.query.segments;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The values of one statement: whatever a client wrote reaches SQL only as one of them. */
final class Parameters {
    private final Map<String, Object> values = new HashMap<>();

    /** Keeps a value and answers how SQL names it. */
    String value(Object value, String type) {
        String name = "r" + values.size();
        values.put(name, value);
        return "cast(:" + name + " AS " + type + ")";
    }

    /** The same for an array. */
    String array(Collection<?> elements, String type) {
        return value(elements.stream().map(Object::toString).toArray(String[]::new), type + "[]");
    }

    String ids(Collection<UUID> ids) {
        return array(ids, "uuid");
    }

    Map<String, Object> values() {
        return values;
    }
}
