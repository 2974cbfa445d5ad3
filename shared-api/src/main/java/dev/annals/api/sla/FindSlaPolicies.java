package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** SLA policies, filtered by name, activity and calendar; in the order in which they are tried. */
public record FindSlaPolicies(ListRequest request, AsOf asOf) implements Query<Page<SlaPolicyView>> {}
