package dev.annals.api.accesslog;

import dev.annals.api.DomainEvent;

/** Everything that is recorded about looking. */
public sealed interface AccessEvent extends DomainEvent permits AccessRecorded {}
