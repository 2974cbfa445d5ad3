package dev.annals.api.customer;

import dev.annals.api.EventName;
import java.util.UUID;

/** The record of this talk is withdrawn; it stays in what was. */
@EventName("customer.interaction-retracted")
public record InteractionRetracted(UUID id, UUID interactionId) implements CustomerEvent {}
