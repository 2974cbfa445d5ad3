package dev.annals.api.customer;

import dev.annals.api.EventName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This user looks after the customer now; without an owner nobody does. */
@EventName("customer.owner-changed")
public record CustomerOwnerChanged(UUID id, @Nullable UUID ownerId) implements CustomerEvent {}
