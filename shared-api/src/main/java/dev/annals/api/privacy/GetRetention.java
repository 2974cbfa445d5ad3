package dev.annals.api.privacy;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;

/** The rules of retention; never refused, since there are always some. */
public record GetRetention(AsOf asOf) implements Query<RetentionView> {}
