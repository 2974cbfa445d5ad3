package dev.annals.api.audit;

import dev.annals.api.AggregateType;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;
import java.util.UUID;

/**
 * Ids of all that tells of an entity, itself first: of a customer its opportunities, tickets and campaign memberships,
 * of a campaign its members, of everything else nothing more. What was retracted since belongs to it as well.
 */
public record FindRecordsOf(AggregateType type, UUID id, AsOf asOf) implements Query<List<UUID>> {}
