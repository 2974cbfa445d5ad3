package dev.annals.api.query;

import java.time.Instant;

/**
 * An answer and the moment it is true for.
 *
 * @param position the same query as of this position gives the same answer, for ever
 * @param instant what open durations run up to: the recording time of that position, or the instant asked for
 */
public record Answer<R>(R body, long position, Instant instant) {}
