package dev.annals.api.approval;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command that waits for a second person.
 *
 * @param expiresAfter how long it waits at most, from a minute to a year; {@link #USUAL} when absent
 */
public record ApprovalRule(
        ApprovableCommand command, @Nullable Duration expiresAfter) {
    /** A week: somebody is back from a holiday by then, and nobody has forgotten what it was about. */
    public static final Duration USUAL = Duration.ofDays(7);

    public Duration patience() {
        return Objects.requireNonNullElse(expiresAfter, USUAL);
    }
}
