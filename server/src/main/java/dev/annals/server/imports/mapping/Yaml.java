package dev.annals.server.imports.mapping;

import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A place in a YAML document that knows its line, so that whatever is wrong with a mapping is
 * refused there. Data binding loses the line as soon as the syntax is right.
 */
final class Yaml {
    private static final int MAX_CHARACTERS = 1_000_000;

    private final Node node;

    private Yaml(Node node) {
        this.node = node;
        // An anchor makes a small document expand without end.
        if (node.getAnchor().isPresent()) {
            throw refuse("&" + node.getAnchor().get().getValue(), "no anchors");
        }
    }

    static Yaml parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MAX_CHARACTERS)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return new Yaml(root.orElseThrow(() -> refused(Optional.empty(), "", "a mapping")));
        } catch (MarkedYamlEngineException noYaml) {
            throw refused(noYaml.getProblemMark(), String.valueOf(noYaml.getProblem()), "YAML");
        } catch (YamlEngineException noYaml) {
            throw refused(Optional.empty(), String.valueOf(noYaml.getMessage()), "YAML");
        }
    }

    int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    Refused refuse(String found, String allowed) {
        return refused(node.getStartMark(), found, allowed);
    }

    Refused refuse(String found, Collection<String> allowed) {
        return refuse(found, allowed.stream().sorted().collect(Collectors.joining(", ")));
    }

    private static Refused refused(Optional<Mark> mark, String found, String allowed) {
        return Refused.because(
                ImportRefusal.BAD_MAPPING,
                Map.of(
                        "line",
                        "" + (mark.map(Mark::getLine).orElse(0) + 1),
                        "column",
                        "" + (mark.map(Mark::getColumn).orElse(0) + 1),
                        "found",
                        found,
                        "allowed",
                        allowed));
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
        }
        throw refuse(isList() ? "a list" : "a block of keys", "one value");
    }

    /** The value as something made from its text. */
    <T> T as(String what, Function<String, T> make) {
        String text = text();
        try {
            return make.apply(text);
        } catch (Refused alreadySaid) {
            throw alreadySaid;
        } catch (RuntimeException notOne) {
            throw refuse(text, what);
        }
    }

    List<Yaml> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(Yaml::new).toList();
        }
        throw refuse(isText() ? text() : "a block of keys", "a list");
    }

    /** A list, or one value that stands for a list of one. */
    List<String> texts() {
        return isText() ? List.of(text()) : items().stream().map(Yaml::text).toList();
    }

    Map<String, Yaml> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw refuse(isText() ? text() : "a list", "a block of keys");
        }
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Yaml key = new Yaml(tuple.getKeyNode());
            if (entries.put(key.text(), new Yaml(tuple.getValueNode())) != null) {
                throw key.refuse(key.text(), "each key once");
            }
        }
        return entries;
    }

    /** A block in which only these keys may stand. */
    Map<String, Yaml> block(Collection<String> allowed) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Yaml key = new Yaml(tuple.getKeyNode());
                if (!allowed.contains(key.text())) {
                    throw key.refuse(key.text(), allowed);
                }
            }
        }
        return entries();
    }

    Map<String, String> textByKey() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    Map<String, List<String>> textsByKey() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        entries().forEach((key, value) -> texts.put(key, value.texts()));
        return texts;
    }

    /** Plain data: maps, lists, texts, numbers and booleans. */
    @Nullable
    Object data() {
        if (node instanceof MappingNode) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            entries().forEach((key, value) -> data.put(key, value.data()));
            return data;
        }
        if (node instanceof SequenceNode) {
            List<@Nullable Object> data = new ArrayList<>();
            items().forEach(item -> data.add(item.data()));
            return data;
        }
        return scalar();
    }

    private @Nullable Object scalar() {
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return as("a number", BigDecimal::new);
        }
        return tag.equals(Tag.BOOL) ? (Object) Boolean.valueOf(text()) : text();
    }
}
