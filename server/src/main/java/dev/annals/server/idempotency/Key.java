package dev.annals.server.idempotency;

/** Keys are chosen by clients, so each principal has its own. */
record Key(String principal, String key) {}
