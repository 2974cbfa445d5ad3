package dev.annals.api.campaign;

import java.util.List;
import java.util.UUID;

/**
 * What one {@link ClearMessages} comes to. Who is in neither list was cleared by another one, of which it is not known yet what
 * became, or is no member.
 *
 * @param cleared customers whom this very command has cleared, and nobody else
 * @param over customers about whom nothing is left to be decided: refused, now or before, sent, failed or in doubt
 */
public record ClearedMessages(List<UUID> cleared, List<UUID> over) {}
