package dev.annals.server.startup;

import java.time.Duration;

/**
 * Whether reads of personal data are recorded.
 *
 * @param on for everybody; what auditors read is recorded in any case
 * @param every how long what was read may wait to be recorded
 */
public record AccessSettings(boolean on, Duration every) {
    /** When nothing is set. */
    public static final AccessSettings USUAL = new AccessSettings(true, Duration.ofSeconds(5));

    /** Of auditors alone. */
    public static final AccessSettings OFF = new AccessSettings(false, USUAL.every());
}
