package dev.annals.server.idempotency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that came with a key.
 *
 * @param fingerprint tells it from another request
 * @param resourceId what it creates has this id
 * @param answer the first one, once there is one
 */
@SuppressWarnings("ArrayRecordComponent") // Only carried from the table to where it is compared by content.
record KeyedRequest(
        byte[] fingerprint,
        UUID resourceId,
        Instant begunAt,
        @Nullable FirstAnswer answer) {}
