package dev.annals.api.customer;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;
import java.util.UUID;

/**
 * Everything that happened to a customer and to its deals and tickets, the latest first. Filters: event, actor,
 * recordedAt (also as {@code .from} and {@code .to}). Refused with NOT_FOUND like {@link GetCustomer}.
 */
public record GetTimeline(UUID id, ListRequest request, AsOf asOf) implements Query<Page<TimelineEntry>> {}
