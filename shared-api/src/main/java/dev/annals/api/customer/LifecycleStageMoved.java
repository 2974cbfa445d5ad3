package dev.annals.api.customer;

import dev.annals.api.EventName;
import java.util.UUID;

/** The relation with the customer reached this stage. */
@EventName("customer.lifecycle-stage-moved")
public record LifecycleStageMoved(UUID id, LifecycleStage lifecycle) implements CustomerEvent {}
