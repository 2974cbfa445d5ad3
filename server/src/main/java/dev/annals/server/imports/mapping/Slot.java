package dev.annals.server.imports.mapping;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A field of a command that a mapping can fill.
 *
 * @param component the command's component
 * @param part the field inside of it, as {@code country} in {@code address.country}
 * @param type what its value is
 * @param shape the Java type, for enums and for data taken as it stands
 */
public record Slot(String component, @Nullable String part, ValueType type, Type shape) {
    /** The field as the mapping and JSON pointers name it. */
    public String path() {
        return part == null ? component : component + "." + part;
    }
}
