package dev.annals.command.claim;

import java.time.Instant;
import java.util.UUID;

/**
 * A claim as it stands.
 *
 * @param token new whenever it is taken, so that nobody releases or takes over what has changed hands since
 */
record Claim(ClaimKey key, UUID owner, Instant takenAt, UUID token) {}
