package dev.annals.api.pipeline;

import dev.annals.api.DomainEvent;

/** Everything that can happen to an exchange rate. */
public sealed interface ExchangeRateEvent extends DomainEvent
        permits ExchangeRateSet, ExchangeRateChanged, ExchangeRateRetracted {}
