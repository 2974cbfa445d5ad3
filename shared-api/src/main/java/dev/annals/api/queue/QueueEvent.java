package dev.annals.api.queue;

import dev.annals.api.DomainEvent;

/** Everything that can happen to a queue. */
public sealed interface QueueEvent extends DomainEvent permits QueueDefined, QueueChanged {}
