package dev.annals.api.privacy;

import dev.annals.api.EventName;
import java.util.UUID;

/** A hold stands against erasure no more. */
@EventName("privacy.hold-released")
public record HoldReleased(UUID id, UUID subjectId, UUID holdId, String reason) implements PrivacyEvent {}
