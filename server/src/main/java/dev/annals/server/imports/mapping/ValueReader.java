package dev.annals.server.imports.mapping;

import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where a value comes from. A text alone is a column; in rows of the mapping itself it is the value. */
final class ValueReader {
    private static final DateTimeFormatter ISO_DATE = dateFormat("yyyy-MM-dd");
    private static final List<String> SOURCES = List.of("column", "columns", "constant", "template", "first");
    private static final Map<String, ValueType> CUSTOM_TYPES =
            Map.of("text", ValueType.TEXT, "number", ValueType.NUMBER, "boolean", ValueType.BOOLEAN);

    @Nullable
    Value optional(@Nullable Yaml yaml) {
        return yaml == null ? null : value(yaml, false);
    }

    Value required(Yaml yaml) {
        return value(yaml, false);
    }

    Value constant(Yaml yaml) {
        return value(yaml, true);
    }

    /** What a changing row changes: the key of a row of this kind. */
    Value reference(Yaml yaml, Entity entity) {
        return yaml.isText() || yaml.isList() ? of(yaml.texts(), null, entity) : value(yaml, false, entity);
    }

    Value forSlot(Yaml yaml, Slot slot, boolean constants) {
        if (slot.type() == ValueType.DATA || constants && yaml.isList()) {
            return data(yaml);
        }
        Value value = value(yaml, constants);
        if (slot.type() == ValueType.REFERENCE && value.all().noneMatch(v -> v.reference() != null)) {
            throw yaml.refuse(slot.path(), "a value with 'reference', which says of what kind it is the key");
        }
        if (slot.type() == ValueType.MONEY && value.all().noneMatch(v -> v.currency() != null)) {
            throw yaml.refuse(slot.path(), "a value with 'currency'");
        }
        return value;
    }

    private Value value(Yaml yaml, boolean constants) {
        return value(yaml, constants, null);
    }

    private Value value(Yaml yaml, boolean constants, @Nullable Entity implied) {
        if (yaml.isText()) {
            return constants ? of(List.of(), yaml.text(), implied) : of(List.of(yaml.text()), null, implied);
        }
        Map<String, Yaml> block = yaml.block(Value.KEYS);
        if (SOURCES.stream().filter(block::containsKey).count() != 1) {
            throw yaml.refuse("" + block.keySet(), "exactly one of " + String.join(", ", SOURCES));
        }
        return new Value(
                MappingReader.when(block.get("when")),
                block.containsKey("columns") ? texts(block, "columns") : texts(block, "column"),
                text(block, "constant"),
                text(block, "template"),
                block.containsKey("first") ? alternatives(block, constants) : List.of(),
                null,
                block.containsKey("values") ? present(block, "values").textByKey() : Map.of(),
                lookup(block.get("lookup")),
                text(block, "default"),
                text(block, "split"),
                block.containsKey("format")
                        ? present(block, "format").as("a date format such as dd.MM.yyyy", ValueReader::dateFormat)
                        : ISO_DATE,
                block.containsKey("format"),
                block.containsKey("plus") ? present(block, "plus").as("a period such as P90D", Period::parse) : null,
                sign(block, "decimal", '.'),
                block.containsKey("group") ? sign(block, "group", ',') : null,
                currency(block.get("currency")),
                block.containsKey("reference") ? Entity.of(present(block, "reference")) : implied,
                type(block.get("type")));
    }

    private List<Value> alternatives(Map<String, Yaml> block, boolean constants) {
        return present(block, "first").items().stream()
                .map(alternative -> value(alternative, constants))
                .toList();
    }

    /** A text alone is a currency code; columns have to be named. */
    private @Nullable Value currency(@Nullable Yaml yaml) {
        return yaml == null ? null : value(yaml, true);
    }

    private static Value.@Nullable Lookup lookup(@Nullable Yaml yaml) {
        if (yaml == null) {
            return null;
        }
        Map<String, Yaml> block = yaml.block(Set.of("file", "key", "take"));
        return new Value.Lookup(
                MappingReader.fileName(MappingReader.require(yaml, block, "file")),
                MappingReader.require(yaml, block, "key").text(),
                MappingReader.require(yaml, block, "take").text());
    }

    private static ValueType type(@Nullable Yaml yaml) {
        if (yaml == null) {
            return ValueType.TEXT;
        }
        ValueType type = CUSTOM_TYPES.get(yaml.text());
        if (type == null) {
            throw yaml.refuse(yaml.text(), CUSTOM_TYPES.keySet());
        }
        return type;
    }

    private static Value data(Yaml yaml) {
        return plain(List.of(), null, yaml.data(), null);
    }

    private static Value of(List<String> columns, @Nullable String constant, @Nullable Entity reference) {
        return plain(columns, constant, null, reference);
    }

    private static Value plain(
            List<String> columns, @Nullable String constant, @Nullable Object data, @Nullable Entity reference) {
        return new Value(
                Map.of(),
                columns,
                constant,
                null,
                List.of(),
                data,
                Map.of(),
                null,
                null,
                null,
                ISO_DATE,
                false,
                null,
                '.',
                null,
                null,
                reference,
                ValueType.TEXT);
    }

    private static DateTimeFormatter dateFormat(String pattern) {
        // 'y' is a year of an era, which a strict parser does not take without the era.
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static List<String> texts(Map<String, Yaml> block, String key) {
        return block.containsKey(key) ? present(block, key).texts() : List.of();
    }

    private static @Nullable String text(Map<String, Yaml> block, String key) {
        Yaml yaml = block.get(key);
        return yaml == null ? null : yaml.text();
    }

    private static char sign(Map<String, Yaml> block, String key, char usual) {
        Yaml yaml = block.get(key);
        if (yaml == null) {
            return usual;
        }
        if (yaml.text().length() != 1) {
            throw yaml.refuse(yaml.text(), "one character");
        }
        return yaml.text().charAt(0);
    }

    private static Yaml present(Map<String, Yaml> block, String key) {
        Yaml yaml = block.get(key);
        if (yaml == null) {
            throw new IllegalStateException(String.join(", ", Arrays.asList(key, "" + block.keySet())));
        }
        return yaml;
    }
}
