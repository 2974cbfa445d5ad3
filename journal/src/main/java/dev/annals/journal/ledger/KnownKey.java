package dev.annals.journal.ledger;

import dev.annals.ledger.VerifierKey;

/**
 * A key that signed for the ledger.
 *
 * @param firstSize of the first checkpoint that it signed
 * @param lastSize of the last one so far
 */
public record KnownKey(VerifierKey key, long firstSize, long lastSize) {}
