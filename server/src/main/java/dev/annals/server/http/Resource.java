package dev.annals.server.http;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * A kind of thing that has an address and a version.
 *
 * @param path below the base of the API, as in {@code /customers}
 * @param table of the read models that shows it
 * @param query asks for one by its id
 * @param version of what is answered, for its entity tag
 */
public record Resource<V>(
        String path, String table, BiFunction<UUID, AsOf, Query<V>> query, ToLongFunction<V> version) {
    /** Where the API begins. */
    public static final String BASE = "/api/v1";
}
