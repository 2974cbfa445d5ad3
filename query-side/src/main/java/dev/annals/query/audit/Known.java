package dev.annals.query.audit;

import dev.annals.api.Erased;
import dev.annals.api.audit.AuditChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the audit knows of a part of an entity, and the entry that made it so.
 *
 * @param fields values by field name and in its order, as JSON keeps them; without those that are empty
 */
record Known(Map<String, Object> fields, Entry entry) {
    /** Said with one command and true of it alone, so there is nothing before it. */
    private static final String MOMENTARY = "allowDuplicate";

    static List<AuditChange> changes(String path, Map<String, Object> before, Map<String, @Nullable Object> set) {
        List<AuditChange> changes = new ArrayList<>();
        set.forEach((field, after) -> {
            Object was = before.get(field);
            boolean changed = !Objects.equals(was, after) || isErased(after);
            if (changed && !(was == null && isNothing(field, after))) {
                changes.add(new AuditChange(path + field, was, after));
            }
        });
        return List.copyOf(changes);
    }

    /** Two erased values look the same; that one took the other's place stays told. */
    private static boolean isErased(@Nullable Object value) {
        return value instanceof String text && Erased.is(text)
                || value instanceof List<?> list && list.contains(Erased.TEXT);
    }

    static Map<String, Object> after(Map<String, Object> before, Map<String, @Nullable Object> set) {
        Map<String, Object> fields = new TreeMap<>(before);
        set.forEach((field, value) -> {
            if (value == null) {
                fields.remove(field);
            } else if (!field.equals(MOMENTARY)) {
                fields.put(field, value);
            }
        });
        return fields;
    }

    /** An empty list where nothing was before, or something on purpose that was not asked for. */
    private static boolean isNothing(String field, @Nullable Object value) {
        return value == null
                || value instanceof List<?> list && list.isEmpty()
                || field.equals(MOMENTARY) && value.equals(Boolean.FALSE);
    }
}
