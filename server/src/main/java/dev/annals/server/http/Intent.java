package dev.annals.server.http;

import dev.annals.server.dispatch.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to change something, read and checked: the parameter of every method that changes something.
 *
 * @param body what is wanted: the command
 * @param occurredAt when it was true in the world, if the client said so
 * @param reason why, if the client said so
 * @param expectedVersion from {@code If-Match}
 * @param origin who asks
 * @param preference how the client wants to be answered
 */
public record Intent<C extends Record>(
        C body,
        @Nullable Instant occurredAt,
        @Nullable String reason,
        @Nullable Long expectedVersion,
        Origin origin,
        Preference preference) {

    /** The same request with what its body comes to. */
    public <D extends Record> Intent<D> with(D command) {
        return new Intent<>(command, occurredAt, reason, expectedVersion, origin, preference);
    }
}
