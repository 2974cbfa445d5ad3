package dev.annals.api.pipeline;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Quotas, filtered and sorted by the fields of {@link QuotaView}. */
public record FindQuotas(ListRequest request, AsOf asOf) implements Query<Page<QuotaView>> {}
