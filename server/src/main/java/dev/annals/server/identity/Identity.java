package dev.annals.server.identity;

import java.util.UUID;

/** A person of a provider who is a user here. */
public record Identity(UUID id, UUID userId) {}
