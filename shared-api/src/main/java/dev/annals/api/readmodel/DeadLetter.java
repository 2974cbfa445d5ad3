package dev.annals.api.readmodel;

import java.time.Instant;
import java.util.UUID;

/**
 * A key of a table whose events are parked because one of them could not be folded.
 *
 * @param position of the event that failed
 * @param cause class of what went wrong
 * @param attempts how often it was tried
 * @param waiting how many events are parked, with the one that failed
 */
public record DeadLetter(
        String table, UUID key, long position, String cause, int attempts, Instant parkedAt, long waiting) {}
