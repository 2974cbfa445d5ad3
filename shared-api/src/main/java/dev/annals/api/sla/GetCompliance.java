package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.time.Instant;

/**
 * Asks which share of the clocks judged in a period was met.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record GetCompliance(Instant from, Instant to, ComplianceDimension by, AsOf asOf) implements Query<Compliance> {}
