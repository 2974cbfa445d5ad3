package dev.annals.api.sending;

import dev.annals.api.DomainEvent;

/** Everything that can happen to a suppression. */
public sealed interface SuppressionEvent extends DomainEvent permits SuppressionAdded, SuppressionReleased {}
