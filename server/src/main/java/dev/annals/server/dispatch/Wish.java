package dev.annals.server.dispatch;

import dev.annals.api.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command with what goes around it.
 *
 * @param occurredAt when it was true in the world, now when absent; not in the future
 * @param reason why, kept in the audit
 * @param expectedVersion the version that the aggregate must still have
 */
public record Wish(
        Command command,
        @Nullable Instant occurredAt,
        @Nullable String reason,
        @Nullable Long expectedVersion) {

    public static Wish of(Command command) {
        return new Wish(command, null, null, null);
    }
}
