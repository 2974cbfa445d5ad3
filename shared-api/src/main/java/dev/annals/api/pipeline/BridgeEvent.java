package dev.annals.api.pipeline;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that moved a deal; the audit tells the rest of it.
 *
 * @param event stored name, as in {@code opportunity.amount-changed}
 */
public record BridgeEvent(long position, UUID eventId, String event, Instant recordedAt) {}
