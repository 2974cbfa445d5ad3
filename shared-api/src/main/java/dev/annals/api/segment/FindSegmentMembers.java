package dev.annals.api.segment;

import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;
import java.util.UUID;

/**
 * The customers in a segment, filtered, searched and sorted like {@link dev.annals.api.customer.FindCustomers}.
 * Refused with NOT_FOUND when there is no such segment at that moment.
 */
public record FindSegmentMembers(UUID id, ListRequest request, AsOf asOf) implements Query<Page<CustomerSummary>> {}
