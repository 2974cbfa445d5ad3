package dev.annals.server.imports.plan;

import dev.annals.server.imports.mapping.Part;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;

/**
 * Ids made from keys: the same row has the same id in every run, and the key itself, which may be a
 * person's name, is kept nowhere.
 */
public final class RowIds {
    private static final String SEPARATOR = "\u001F";

    private RowIds() {}

    static String key(List<String> cells) {
        return String.join(SEPARATOR, cells);
    }

    /** The id of what a row creates. */
    public static UUID ofCreated(String mapping, String entity, String key) {
        return named(mapping, "entity", entity, Normalizer.normalize(key, Normalizer.Form.NFC));
    }

    /** The id of a row that changes what another row created. */
    static UUID ofChange(String mapping, Part part, String key) {
        return named(mapping, "file", String.valueOf(part.file()), key);
    }

    /** The id of a later row of the history of what the first row created. */
    static UUID ofHistory(UUID first, int number) {
        return named(first.toString(), "history", "" + number);
    }

    /** A withdrawn id is never used again: imported after an undo, the row gets another one. */
    public static UUID ofGeneration(UUID id, int generation) {
        return generation == 0 ? id : named(id.toString(), "" + generation);
    }

    /** The id of something inside of an aggregate that has no key of its own. */
    static UUID inside(UUID aggregateId, UUID rowId, int step) {
        return named(aggregateId.toString(), rowId.toString(), "" + step);
    }

    private static UUID named(String... words) {
        return UUID.nameUUIDFromBytes(String.join("\u0000", words).getBytes(StandardCharsets.UTF_8));
    }
}
