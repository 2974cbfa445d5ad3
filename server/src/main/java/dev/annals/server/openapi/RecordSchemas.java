package dev.annals.server.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.annals.api.Patch;
import dev.annals.api.segment.Rule;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON schemas of records: what the server reads and writes, and nothing that it does not. */
final class RecordSchemas {
    private static final Map<Class<?>, Scalar> SCALARS = Map.ofEntries(
            Map.entry(String.class, new Scalar("string", null)),
            Map.entry(UUID.class, new Scalar("string", "uuid")),
            Map.entry(Rule.class, new Scalar("object", null)),
            Map.entry(LocalDate.class, new Scalar("string", "date")),
            Map.entry(Instant.class, new Scalar("string", "date-time")),
            Map.entry(Duration.class, new Scalar("string", "duration")),
            Map.entry(BigDecimal.class, new Scalar("number", null)),
            Map.entry(long.class, new Scalar("integer", "int64")),
            Map.entry(Long.class, new Scalar("integer", "int64")),
            Map.entry(int.class, new Scalar("integer", "int32")),
            Map.entry(Integer.class, new Scalar("integer", "int32")),
            Map.entry(boolean.class, new Scalar("boolean", null)),
            Map.entry(Boolean.class, new Scalar("boolean", null)));

    private final Map<String, Schema<?>> components = new TreeMap<>();

    private record Scalar(String type, @Nullable String format) {}

    /** The schemas of all records met so far, by name. */
    Map<String, Schema<?>> components() {
        return components;
    }

    /** A schema of any type; a record's stands among the components. */
    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        Class<?> plain = (Class<?>) type;
        Scalar scalar = SCALARS.get(plain);
        if (scalar != null) {
            return schema(scalar.type()).format(scalar.format());
        }
        if (plain.isEnum()) {
            return enumSchema(plain);
        }
        return plain.isRecord() ? reference(plain) : new JsonSchema();
    }

    private Schema<?> ofGeneric(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] arguments = generic.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return schema("array").items(of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return schema("object").additionalProperties(of(arguments[1]));
        }
        if (raw == Patch.class) {
            return nullable(of(arguments[0]));
        }
        return of(raw);
    }

    private static Schema<?> enumSchema(Class<?> type) {
        Schema<Object> schema = schema("string");
        schema.setEnum(List.copyOf(Arrays.stream(type.getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .toList()));
        return schema;
    }

    private Schema<?> reference(Class<?> type) {
        String name = name(type);
        if (!components.containsKey(name)) {
            components.put(name, schema("object"));
            components.put(name, object(type, Set.of()));
        }
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    /** A record's schema in full, some of its components left out. */
    Schema<?> object(Class<?> type, Set<String> without) {
        Schema<Object> schema = schema("object");
        for (RecordComponent component : type.getRecordComponents()) {
            String name = nameInJson(component);
            if (!without.contains(name)) {
                schema.addProperty(name, property(component));
                if (isRequired(component)) {
                    schema.addRequiredItem(name);
                }
            }
        }
        return schema;
    }

    /** The component's own name, but for the few that Java does not allow. */
    static String nameInJson(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private Schema<?> property(RecordComponent component) {
        boolean amount =
                component.getType() == BigDecimal.class && component.getName().equals("amount");
        return amount ? schema("string").pattern("^-?\\d+(\\.\\d+)?$") : of(component.getGenericType());
    }

    private static boolean isRequired(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return !type.isAnnotationPresent(Nullable.class)
                && component.getType() != boolean.class
                && !Collection.class.isAssignableFrom(component.getType());
    }

    static Schema<Object> schema(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(List.of(type)));
        return schema;
    }

    private static Schema<?> nullable(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, schema("null")));
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes() == null ? Set.of() : schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }
}
