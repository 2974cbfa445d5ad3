package dev.annals.api.customer;

import dev.annals.api.EventName;
import java.util.UUID;

/** What was recorded of the customer about this channel and purpose is withdrawn; it stays in what was. */
@EventName("customer.consent-retracted")
public record ConsentRetracted(UUID id, ConsentChannel channel, String purpose) implements CustomerEvent {}
