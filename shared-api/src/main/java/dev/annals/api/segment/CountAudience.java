package dev.annals.api.segment;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;

/** How many customers an audience has; refused like {@link FindAudience}. */
public record CountAudience(Audience audience, AsOf asOf) implements Query<Long> {}
