package dev.annals.server.accesslog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer that showed personal data.
 *
 * @param filter fingerprint of what a list was asked for
 * @param rows of a list; absent where one thing was asked for
 */
record Seen(
        Reader reader,
        String operation,
        List<String> subjects,
        @Nullable String filter,
        @Nullable Long rows,
        Instant at) {
    /** Who looks, and for whom. */
    record Reader(String id, @Nullable String onBehalfOf) {}
}
