package dev.annals.api.customer;

import dev.annals.api.EventName;
import java.util.UUID;

/** The registration is withdrawn; the customer is gone from now on and stays in what was. */
@EventName("customer.retracted")
public record CustomerRetracted(UUID id) implements CustomerEvent {}
