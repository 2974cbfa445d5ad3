package dev.annals.api.sending;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Suppressions, filtered by channel, reason, active and dates, the latest first. */
public record FindSuppressions(ListRequest request, AsOf asOf) implements Query<Page<SuppressionView>> {}
