package dev.annals.verifier;

import dev.annals.ledger.Hash;
import dev.annals.ledger.HashedEvent;
import dev.annals.ledger.InclusionProof;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in a file, hashed.
 *
 * @param proof null where it has none
 * @param leafHash what the ledger says its leaf hash is; null where it does not
 */
record EventLine(
        HashedEvent event,
        String aggregateType,
        @Nullable List<Hash> proof,
        @Nullable Hash leafHash) {
    UUID aggregateId() {
        return event.aggregateId();
    }

    /** The proof, as evidence of some events has it. */
    InclusionProof inclusion(long treeSize) {
        if (proof == null || leafHash != null) {
            throw Json.malformed();
        }
        return new InclusionProof(event.position() - 1, treeSize, proof);
    }

    /** The leaf hash, as a whole history has it. */
    Hash shownLeaf() {
        if (leafHash == null || proof != null) {
            throw Json.malformed();
        }
        return leafHash;
    }
}
