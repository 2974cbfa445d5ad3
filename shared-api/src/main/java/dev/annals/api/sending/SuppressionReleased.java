package dev.annals.api.sending;

import dev.annals.api.EventName;
import java.util.UUID;

/** Messages may go to the address again. */
@EventName("suppression.released")
public record SuppressionReleased(UUID id, String reason) implements SuppressionEvent {}
