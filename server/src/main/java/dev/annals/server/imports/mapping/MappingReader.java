package dev.annals.server.imports.mapping;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads mappings and parts; {@link ValueReader} reads what stands inside the fields. */
final class MappingReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,60}");
    private static final Set<String> MAPPING_KEYS = Set.of("mapping", "zone", "files");
    private static final Set<String> PART_KEYS = Set.of(
            "entity",
            "file",
            "encoding",
            "delimiter",
            "key",
            "of",
            "columns",
            "when",
            "once",
            "at",
            "fields",
            "then",
            "history",
            "rows");
    private static final Set<String> HISTORY_KEYS = Set.of("at", "fields");
    private static final Set<String> STEP_KEYS = Set.of("intent", "when", "at", "fields");
    private static final Set<String> INLINE_KEYS = Set.of("key", "id", "at", "fields");

    private final ValueReader values = new ValueReader();

    Mapping mapping(Yaml yaml) {
        Map<String, Yaml> block = yaml.block(MAPPING_KEYS);
        Yaml name = require(yaml, block, "mapping");
        if (!NAME.matcher(name.text()).matches()) {
            throw name.refuse(name.text(), "letters, digits, '.', '_' and '-', at most 60");
        }
        List<Part> parts =
                require(yaml, block, "files").items().stream().map(this::part).toList();
        Yaml zone = block.get("zone");
        return new Mapping(name.text(), zone == null ? null : zone.as("a time zone", ZoneId::of), parts);
    }

    private Part part(Yaml yaml) {
        Map<String, Yaml> block = yaml.block(PART_KEYS);
        Entity entity = Entity.of(require(yaml, block, "entity"));
        CommandShape creation = CommandShape.of(entity.creation());
        Yaml of = block.get("of");
        if (of != null && (block.containsKey("fields") || block.containsKey("rows"))) {
            throw of.refuse("of", "'of' for rows that change, or 'fields' and 'rows' for rows that create");
        }
        if (block.containsKey("file")) {
            require(yaml, block, "key");
            require(yaml, block, of == null ? "fields" : "then");
        } else {
            require(yaml, block, "rows");
        }
        return new Part(
                entity,
                block.containsKey("file") ? fileName(require(yaml, block, "file")) : null,
                charset(block.get("encoding")),
                delimiter(block.get("delimiter")),
                block.containsKey("key") ? require(yaml, block, "key").texts() : List.of(),
                of == null ? null : values.reference(of, entity),
                columns(block.get("columns")),
                when(block.get("when")),
                values.optional(block.get("at")),
                fields(block.get("fields"), creation, false),
                list(block.get("then")).stream().map(step -> step(step, entity)).toList(),
                history(block, entity),
                block.containsKey("once") && once(require(yaml, block, "once")),
                list(block.get("rows")).stream()
                        .map(row -> inline(row, creation))
                        .toList());
    }

    private Part.Step step(Yaml yaml, Entity entity) {
        Map<String, Yaml> block = yaml.block(STEP_KEYS);
        Yaml intent = require(yaml, block, "intent");
        var command = entity.intents().get(intent.text());
        if (command == null) {
            throw intent.refuse(intent.text(), entity.intents().keySet());
        }
        CommandShape shape = CommandShape.of(command);
        return new Part.Step(
                intent.text(),
                shape,
                when(block.get("when")),
                values.optional(block.get("at")),
                fields(block.get("fields"), shape, false));
    }

    private Part.@Nullable History history(Map<String, Yaml> part, Entity entity) {
        Yaml yaml = part.get("history");
        if (yaml == null) {
            return null;
        }
        CommandShape row = entity.history();
        if (row == null) {
            throw yaml.refuse(entity.word(), "'history' only where rows tell the history of a ticket");
        }
        if (part.containsKey("of") || part.containsKey("then") || !part.containsKey("file")) {
            throw yaml.refuse("history", "'history' with 'file' and 'fields', without 'of' and 'then'");
        }
        Map<String, Yaml> block = yaml.block(HISTORY_KEYS);
        return new Part.History(
                values.required(require(yaml, block, "at")), fields(require(yaml, block, "fields"), row, false));
    }

    private Part.Inline inline(Yaml yaml, CommandShape creation) {
        Map<String, Yaml> block = yaml.block(INLINE_KEYS);
        Yaml id = block.get("id");
        Yaml at = block.get("at");
        return new Part.Inline(
                yaml.line(),
                require(yaml, block, "key").text(),
                id == null ? null : id.as("a UUID", UUID::fromString),
                at == null ? null : values.constant(at),
                fields(require(yaml, block, "fields"), creation, true));
    }

    private List<Part.Field> fields(@Nullable Yaml yaml, CommandShape command, boolean constants) {
        List<Part.Field> fields = new ArrayList<>();
        if (yaml == null) {
            return fields;
        }
        yaml.entries().forEach((path, value) -> {
            Slot slot = command.slot(path);
            if (slot == null) {
                throw value.refuse(path, command.fields());
            }
            fields.add(new Part.Field(slot, values.forSlot(value, slot, constants)));
        });
        return fields;
    }

    private static Map<String, Part.Column> columns(@Nullable Yaml yaml) {
        Map<String, Part.Column> columns = new LinkedHashMap<>();
        if (yaml != null) {
            yaml.entries().forEach((name, rule) -> {
                Map<String, Yaml> block = rule.block(Set.of("values", "default"));
                Yaml values = block.get("values");
                Yaml otherwise = block.get("default");
                columns.put(
                        name,
                        new Part.Column(
                                values == null ? Map.of() : values.textByKey(),
                                otherwise == null ? null : otherwise.text()));
            });
        }
        return columns;
    }

    static Map<String, List<String>> when(@Nullable Yaml yaml) {
        return yaml == null ? Map.of() : yaml.textsByKey();
    }

    static Yaml require(Yaml yaml, Map<String, Yaml> block, String key) {
        Yaml value = block.get(key);
        if (value == null) {
            throw yaml.refuse("nothing", "the key '" + key + "' is needed here");
        }
        return value;
    }

    private static List<Yaml> list(@Nullable Yaml yaml) {
        return yaml == null ? List.of() : yaml.items();
    }

    /** Names of files stay inside the folder that is imported. */
    static String fileName(Yaml yaml) {
        String name = yaml.text();
        if (name.isBlank() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            throw yaml.refuse(name, "the name of a file in the folder that is imported");
        }
        return name;
    }

    private static @Nullable Charset charset(@Nullable Yaml yaml) {
        return yaml == null ? null : yaml.as("an encoding such as UTF-8 or GB18030", Charset::forName);
    }

    private static boolean once(Yaml yaml) {
        if (!yaml.text().equals("true") && !yaml.text().equals("false")) {
            throw yaml.refuse(yaml.text(), "true or false");
        }
        return yaml.text().equals("true");
    }

    private static char delimiter(@Nullable Yaml yaml) {
        if (yaml == null) {
            return ',';
        }
        if (yaml.text().length() != 1) {
            throw yaml.refuse(yaml.text(), "one character");
        }
        return yaml.text().charAt(0);
    }
}
