package dev.annals.verifier;

import dev.annals.ledger.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What came of it.
 *
 * @param manifest null for a proof file
 * @param treeSize size of the ledger that the checkpoint states
 * @param ownKeys whether the keys are those of the archive itself, which shows less
 */
record Outcome(@Nullable Manifest manifest, String origin, long treeSize, boolean ownKeys, Verdict verdict) {}
