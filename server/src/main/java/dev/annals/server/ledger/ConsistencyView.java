package dev.annals.server.ledger;

import dev.annals.ledger.ConsistencyProof;
import dev.annals.ledger.Hash;
import java.util.List;

/**
 * That the ledger only grew from one size to another.
 *
 * @param hashes in base64, in the order of RFC 9162
 */
record ConsistencyView(long from, long to, List<String> hashes) {
    static ConsistencyView of(ConsistencyProof proof) {
        return new ConsistencyView(
                proof.from(),
                proof.to(),
                proof.hashes().stream().map(Hash::toString).toList());
    }
}
