package dev.annals.journal.ledger;

import dev.annals.ledger.Verdict.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * How far the tree has grown.
 *
 * @param size how many leaves are in
 * @param flaw why it does not grow or is not signed; null where the ledger holds
 */
public record TreeState(long size, @Nullable Flaw flaw) {}
