package dev.annals.server.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A person of a provider as whom a user comes in.
 *
 * @param issuer the provider
 * @param subject what it calls the person
 */
public record IdentityView(UUID id, String issuer, String subject, Instant linkedAt) {}
