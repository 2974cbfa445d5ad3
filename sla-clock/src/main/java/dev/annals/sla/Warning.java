package dev.annals.sla;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param share of the target
 * @param at when that share of it had passed or, on a running clock, will have passed; absent when it is not
 *     known, as on a paused clock, and when the clock ended before
 */
public record Warning(BigDecimal share, @Nullable Instant at) {}
