package dev.annals.query.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** What a statement gathered into one JSON array. */
public final class JsonLists {
    private JsonLists() {}

    /** PostgreSQL's aggregate of no rows is absent, not empty. */
    public static <T> List<T> read(ObjectReader reader, @Nullable String json) {
        return json == null ? List.of() : reader.readValue(json);
    }
}
