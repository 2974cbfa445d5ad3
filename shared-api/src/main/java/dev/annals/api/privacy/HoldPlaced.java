package dev.annals.api.privacy;

import dev.annals.api.EventName;
import java.util.UUID;

/** Somebody's data must be kept: nothing of it is erased until the hold is released. */
@EventName("privacy.hold-placed")
public record HoldPlaced(UUID id, UUID subjectId, UUID holdId, String reason) implements PrivacyEvent {}
