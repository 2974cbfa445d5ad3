package dev.annals.api.sla;

import dev.annals.api.DomainEvent;

/** Everything that can happen to an SLA policy. */
public sealed interface SlaPolicyEvent extends DomainEvent permits SlaPolicyDefined, SlaPolicyChanged {}
