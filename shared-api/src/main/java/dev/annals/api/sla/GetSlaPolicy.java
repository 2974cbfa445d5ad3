package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One SLA policy. Refused with NOT_FOUND when there is none of this id at that moment. */
public record GetSlaPolicy(UUID id, AsOf asOf) implements Query<SlaPolicyView> {}
