package dev.annals.api.user;

import dev.annals.api.EventName;
import java.util.UUID;

/** That other user does not act for this one any more. */
@EventName("user.delegation-revoked")
public record DelegationRevoked(UUID id, UUID delegateId) implements UserEvent {}
