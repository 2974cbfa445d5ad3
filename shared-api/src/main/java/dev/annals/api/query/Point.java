package dev.annals.api.query;

import java.time.Instant;

/**
 * A moment of the history.
 *
 * @param position of the last event that counts
 * @param instant the one asked for, or the recording time of that event
 */
public record Point(long position, Instant instant) {}
