package dev.annals.api.sla;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * When a share of a clock's target will have passed if nothing else happens.
 *
 * @param share of the target; 1 is the target itself, so its instant is when the clock is due
 */
public record ClockMark(BigDecimal share, Instant at) {}
