package dev.annals.api.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one reader saw in some seconds.
 *
 * @param reader user id
 * @param onBehalfOf user id of whom the reader acted for
 * @param from when the first of it was answered
 * @param to when the last of it was answered
 * @param recordedAt when it was recorded
 */
public record AccessView(
        UUID id,
        long version,
        String reader,
        @Nullable String onBehalfOf,
        Instant from,
        Instant to,
        Instant recordedAt,
        List<Access> accesses) {}
