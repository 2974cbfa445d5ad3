package dev.annals.server.http;

import dev.annals.api.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Reads what clients send: every value in the one form that the contract names, nothing guessed. */
final class StrictJson {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new SimpleModule()
                    .addDeserializer(LocalDate.class, new Form<>(LocalDate.class, StrictJson::date))
                    .addDeserializer(Instant.class, new Form<>(Instant.class, StrictJson::instant))
                    .addDeserializer(Duration.class, new Form<>(Duration.class, Duration::parse))
                    .addDeserializer(UUID.class, new Form<>(UUID.class, StrictJson::id)))
            .build();

    private StrictJson() {}

    static JsonMapper mapper() {
        return MAPPER;
    }

    static LocalDate date(String text) {
        require(DATE.matcher(text).matches());
        return LocalDate.parse(text);
    }

    /** RFC 3339: with seconds and an offset. */
    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    static UUID id(String text) {
        require(ID.matcher(text).matches());
        return UUID.fromString(text);
    }

    private static void require(boolean form) {
        if (!form) {
            throw new IllegalArgumentException();
        }
    }

    /** A value that is written as a string of one form. */
    private static final class Form<T> extends ValueDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> parse;

        Form(Class<T> type, Function<String, T> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return parse.apply(json.getString());
                } catch (DateTimeParseException | IllegalArgumentException otherForm) {
                    // Told below, as for a value that is no string.
                }
            }
            return context.reportInputMismatch(type, "not of the form of this type");
        }
    }
}
