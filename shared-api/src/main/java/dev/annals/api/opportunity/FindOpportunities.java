package dev.annals.api.opportunity;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Deals, filtered and sorted by the fields of {@link OpportunitySummary}; {@code q} searches name, products and competitors. */
public record FindOpportunities(ListRequest request, AsOf asOf) implements Query<Page<OpportunitySummary>> {}
