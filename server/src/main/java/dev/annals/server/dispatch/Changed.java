package dev.annals.server.dispatch;

import java.util.UUID;

/** The outcome of a change: the aggregate and the number of its events. */
public record Changed(UUID id, long version) {}
