package dev.annals.query.list;

import java.util.Map;

/**
 * A condition that the client does not choose.
 *
 * @param sql with named parameters
 * @param parameters by name; names beginning with {@code p} and a digit are taken
 */
public record Condition(String sql, Map<String, ?> parameters) {
    public static final Condition NONE = new Condition("", Map.of());
}
