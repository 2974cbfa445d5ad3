package dev.annals.api.opportunity;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One deal with its stage history. Refused with NOT_FOUND when there is none of this id at that moment. */
public record GetOpportunity(UUID id, AsOf asOf) implements Query<OpportunityView> {}
