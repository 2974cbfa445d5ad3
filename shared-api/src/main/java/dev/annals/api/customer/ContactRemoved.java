package dev.annals.api.customer;

import dev.annals.api.EventName;
import java.util.UUID;

/** This person does not act for the organisation any more. */
@EventName("customer.contact-removed")
public record ContactRemoved(UUID id, UUID contactId) implements CustomerEvent {}
