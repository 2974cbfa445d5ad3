package dev.annals.server.imports.plan;

import dev.annals.api.Json;
import dev.annals.api.Money;
import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.server.imports.mapping.Entity;
import dev.annals.server.imports.mapping.Slot;
import dev.annals.server.imports.mapping.Templates;
import dev.annals.server.imports.mapping.Value;
import dev.annals.server.imports.mapping.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Works out the values of fields for one row. What cannot be worked out is refused with the field's name. */
final class Evaluator {
    private static final Map<String, Boolean> BOOLEANS =
            Map.of("true", true, "yes", true, "1", true, "false", false, "no", false, "0", false);

    private final Lookups lookups;
    private final References references;

    Evaluator(Lookups lookups, References references) {
        this.lookups = lookups;
        this.references = references;
    }

    @Nullable
    Object value(Slot slot, Value value, Cells cells) {
        if (value.data() != null) {
            return Json.mapper().convertValue(value.data(), Json.mapper().constructType(slot.shape()));
        }
        String text = text(value, cells, slot.path());
        return text == null ? null : convert(slot, value, cells, text);
    }

    private @Nullable Object convert(Slot slot, Value value, Cells cells, String text) {
        String path = slot.path();
        return switch (slot.type()) {
            case TEXT -> text;
            case NUMBER -> Conversions.number(text, path);
            case DATE -> Conversions.date(text, path);
            case BOOLEAN -> bool(text, path);
            case CHOICE -> choice((Class<?>) slot.shape(), text, path);
            case MONEY -> new Money(Conversions.number(text, path), currency(value, cells, path));
            case TEXTS -> texts(text, value.split());
            case CUSTOM -> custom(value.type(), text, path);
            case REFERENCE -> reference(entityOf(value), text, path);
            case DATA -> throw Conversions.refused(path, ImportRefusal.BAD_VALUE);
        };
    }

    /** The value as text; dates and numbers in their plain form from here on. */
    @Nullable
    String text(Value value, Cells cells, String path) {
        if (!cells.match(value.when())) {
            return null;
        }
        String source = source(value, cells, path);
        String text = value.values().getOrDefault(source == null ? "" : source, source);
        if (text != null && value.lookup() != null) {
            text = lookups.find(value.lookup(), text);
            if (text == null && value.otherwise() == null) {
                throw unknown(value.lookup().file(), path);
            }
        }
        if (text == null || text.isEmpty()) {
            return value.otherwise();
        }
        return Conversions.plain(value, text, path);
    }

    private @Nullable String source(Value value, Cells cells, String path) {
        if (value.constant() != null) {
            return value.constant();
        }
        if (value.template() != null) {
            return Templates.fill(value.template(), cells::get).strip();
        }
        if (!value.first().isEmpty()) {
            return value.first().stream()
                    .map(alternative -> text(alternative, cells, path))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        List<String> key = new ArrayList<>();
        for (String column : value.columns()) {
            String cell = cells.get(column);
            if (cell != null) {
                key.add(cell);
            }
        }
        return key.size() < value.columns().size() ? null : RowIds.key(key);
    }

    private String currency(Value value, Cells cells, String path) {
        return value.all()
                .flatMap(any -> java.util.stream.Stream.ofNullable(any.currency()))
                .map(currency -> text(currency, cells, path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> Conversions.refused(path, ImportRefusal.BAD_VALUE));
    }

    UUID reference(Entity entity, String key, String path) {
        UUID found = references.find(entity, key);
        if (found == null) {
            throw unknown(entity.word(), path);
        }
        return found;
    }

    static Entity entityOf(Value value) {
        return value.all()
                .map(Value::reference)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    static Refused unknown(String entity, String path) {
        return Conversions.refused(path, ImportRefusal.UNKNOWN_REFERENCE, Map.of("entity", entity));
    }

    private static Boolean bool(String text, String path) {
        Boolean bool = BOOLEANS.get(text.toLowerCase(Locale.ROOT));
        if (bool == null) {
            throw Conversions.refused(path, ImportRefusal.BAD_VALUE);
        }
        return bool;
    }

    private static Object choice(Class<?> choice, String text, String path) {
        String name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(choice.getEnumConstants())
                .filter(constant -> constant.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> Conversions.refused(path, ImportRefusal.BAD_VALUE));
    }

    private static List<String> texts(String text, @Nullable String separator) {
        if (separator == null) {
            return List.of(text);
        }
        return Pattern.compile(separator, Pattern.LITERAL)
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Object custom(ValueType type, String text, String path) {
        return switch (type) {
            case NUMBER -> Conversions.jsonNumber(Conversions.number(text, path));
            case BOOLEAN -> bool(text, path);
            default -> text;
        };
    }
}
