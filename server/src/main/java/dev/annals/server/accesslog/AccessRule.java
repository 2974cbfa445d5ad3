package dev.annals.server.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What one operation shows of whom.
 *
 * @param operation by its method and address in the API's description
 * @param type of the entities shown; {@code entity} where their names say it themselves; empty for everybody
 * @param place where the id is: {@code {variable}}, {@code ?parameter} or the way through the answer
 */
record AccessRule(String operation, String type, String place) {
    private static final String NAMED = "entity";

    List<String> subjects(HttpServletRequest request, @Nullable Object shown) {
        if (type.isEmpty()) {
            return List.of();
        }
        return values(request, shown)
                .map(value -> type.equals(NAMED) ? value : type + ":" + value)
                .distinct()
                .toList();
    }

    private Stream<String> values(HttpServletRequest request, @Nullable Object shown) {
        if (place.startsWith("{")) {
            Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            return Stream.ofNullable(variables.get(place.substring(1, place.length() - 1)))
                    .map(Object::toString);
        }
        if (place.startsWith("?")) {
            return Stream.ofNullable(request.getParameter(place.substring(1)));
        }
        return at(shown, List.of(place.split("\\."))).map(Object::toString);
    }

    /** What stands at the end of a way through records and lists. */
    private static Stream<Object> at(@Nullable Object value, List<String> way) {
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(each -> at(each, way));
        }
        if (value == null || way.isEmpty()) {
            return Stream.ofNullable(value);
        }
        return at(component(value, way.getFirst()), way.subList(1, way.size()));
    }

    private static @Nullable Object component(Object shown, String name) {
        RecordComponent component = Arrays.stream(
                        Objects.requireNonNull(shown.getClass().getRecordComponents()))
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        try {
            return component.getAccessor().invoke(shown);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
