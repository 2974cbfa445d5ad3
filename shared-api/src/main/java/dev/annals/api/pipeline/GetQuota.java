package dev.annals.api.pipeline;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One quota. Refused with NOT_FOUND when there is none of this id at that moment. */
public record GetQuota(UUID id, AsOf asOf) implements Query<QuotaView> {}
