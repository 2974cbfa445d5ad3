package dev.annals.api.sending;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One suppression. Refused with NOT_FOUND when there was none of this id until that moment. */
public record GetSuppression(UUID id, AsOf asOf) implements Query<SuppressionView> {}
