package dev.annals.api.campaign;

import java.util.List;
import java.util.UUID;

/** The customers whom one {@link ClearMessages} has cleared, and nobody else has. */
public record ClearedMessages(List<UUID> customers) {}
