package dev.annals.api.user;

import dev.annals.api.EventName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another user may act for this one, until before that moment if there is one. */
@EventName("user.delegation-granted")
public record DelegationGranted(
        UUID id, UUID delegateId, @Nullable Instant until) implements UserEvent {}
