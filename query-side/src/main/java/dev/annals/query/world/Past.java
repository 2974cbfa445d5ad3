package dev.annals.query.world;

import java.time.Instant;

/**
 * A moment of a history that is not its end.
 *
 * @param position of the last event that counts
 * @param instant where durations that are still running end
 */
record Past(long position, Instant instant) {}
