package dev.annals.api.sending;

import dev.annals.api.DomainEvent;

/** Everything that can happen to the rules of sending. */
public sealed interface SendingRulesEvent extends DomainEvent permits SendingRulesChanged {}
