package dev.annals.api.customer;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** All about one customer. Refused with NOT_FOUND when there is none of this id at that moment. */
public record GetCustomer(UUID id, AsOf asOf) implements Query<Customer360> {}
