package dev.annals.api.customer;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/**
 * Customers, by name unless sorted otherwise. Filters: kind, grade, lifecycle, ownerId, industry,
 * source, tags, email, phone, createdAt, updatedAt (also as {@code .from} and {@code .to}); sorts:
 * name, grade, lifecycle, createdAt, updatedAt; {@code q} searches names, e-mails and phones of
 * customers and their contacts.
 */
public record FindCustomers(ListRequest request, AsOf asOf) implements Query<Page<CustomerSummary>> {}
