package dev.annals.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A change to one optional field: a record component of this type is {@code null} when the field
 * stays as it is, {@link #clear()} (JSON {@code null}) when it is emptied, and {@link #set} otherwise.
 *
 * @param value the new value, {@code null} to clear
 */
@JsonSerialize(using = Patch.Writer.class)
@JsonDeserialize(using = Patch.Reader.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Patch<T>(@Nullable T value) {

    public static <T> Patch<T> set(T value) {
        return new Patch<>(value);
    }

    public static <T> Patch<T> clear() {
        return new Patch<>(null);
    }

    /** The field after this change: {@code before} when there is no change. */
    public static <T> @Nullable T apply(@Nullable Patch<T> patch, @Nullable T before) {
        return patch == null ? before : patch.value();
    }

    /** This change, or nothing when the field already has the value. */
    public static <T> @Nullable Patch<T> effective(@Nullable Patch<T> patch, @Nullable T current) {
        return patch == null || Objects.equals(patch.value(), current) ? null : patch;
    }

    static final class Writer extends ValueSerializer<Patch<?>> {
        @Override
        public void serialize(Patch<?> patch, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, patch.value());
        }
    }

    static final class Reader extends ValueDeserializer<Patch<?>> {
        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0));
        }

        @Override
        public Patch<?> deserialize(JsonParser json, DeserializationContext context) {
            return new Patch<>(context.readValue(json, Objects.requireNonNull(type)));
        }

        @Override
        public Patch<?> getNullValue(DeserializationContext context) {
            return clear();
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
