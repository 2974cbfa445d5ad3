package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;

/** Asks when an SLA policy or a business calendar was last changed. */
public record GetLastSlaChange(AsOf asOf) implements Query<LastSlaChange> {}
