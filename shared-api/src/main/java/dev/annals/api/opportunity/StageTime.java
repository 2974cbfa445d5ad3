package dev.annals.api.opportunity;

import java.time.Duration;

/**
 * How long a deal was in a stage altogether.
 *
 * @param stays how often it was there
 * @param time sum of all its stays; one that still runs ends at the moment of the answer
 */
public record StageTime(String stage, int stays, Duration time) {}
