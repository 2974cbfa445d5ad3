package dev.annals.api.campaign;

import java.util.List;
import java.util.UUID;

/**
 * What one {@link ClearMessages} has decided, and nothing else has: who is in neither list was decided on before.
 *
 * @param cleared customers to whom a message may go out
 * @param refused customers to whom none goes out
 */
public record ClearedMessages(List<UUID> cleared, List<UUID> refused) {}
