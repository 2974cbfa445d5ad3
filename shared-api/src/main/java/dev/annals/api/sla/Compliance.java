package dev.annals.api.sla;

import java.time.Instant;
import java.util.List;

/**
 * Which share of the clocks judged in a period was met: met ÷ (met + breached). Running, paused and cancelled ones
 * are left out.
 *
 * @param position the answer holds for this position
 */
public record Compliance(
        long position,
        Instant from,
        Instant to,
        ComplianceDimension by,
        List<ComplianceFigures> rows,
        ComplianceFigures total) {}
