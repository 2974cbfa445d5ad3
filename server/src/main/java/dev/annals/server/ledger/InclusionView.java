package dev.annals.server.ledger;

import dev.annals.ledger.Hash;
import dev.annals.ledger.InclusionProof;
import java.util.List;

/**
 * That an event is in the ledger.
 *
 * @param leafIndex its place in the tree, from 0
 * @param leafHash in base64
 * @param hashes in base64, in the order of RFC 9162
 */
record InclusionView(long position, long leafIndex, long treeSize, String leafHash, List<String> hashes) {
    static InclusionView of(Hash leaf, InclusionProof proof) {
        return new InclusionView(
                proof.index() + 1,
                proof.index(),
                proof.size(),
                leaf.toString(),
                proof.hashes().stream().map(Hash::toString).toList());
    }
}
