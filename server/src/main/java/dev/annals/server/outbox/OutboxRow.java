package dev.annals.server.outbox;

import java.util.UUID;

/**
 * A message that is to be decided on.
 *
 * @param variant of the content
 * @param attempts how often the carrier has put it off
 */
record OutboxRow(UUID campaignId, UUID customerId, String variant, int attempts) {}
