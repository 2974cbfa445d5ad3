package dev.annals.api.privacy;

import dev.annals.api.DomainEvent;

/** Everything that can happen to the rules of retention. */
public sealed interface RetentionEvent extends DomainEvent permits RetentionChanged {}
