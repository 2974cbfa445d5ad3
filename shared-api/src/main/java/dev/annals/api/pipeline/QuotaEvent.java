package dev.annals.api.pipeline;

import dev.annals.api.DomainEvent;

/** Everything that can happen to a quota. */
public sealed interface QuotaEvent extends DomainEvent permits QuotaSet, QuotaChanged, QuotaRetracted {}
