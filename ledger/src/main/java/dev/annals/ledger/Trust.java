package dev.annals.ledger;

import java.util.List;

/**
 * What a verifier brings along, from elsewhere than the evidence.
 *
 * @param origin of the ledger
 * @param ledgerKeys every key that the ledger ever signed with, as far as known: one that is out of use still
 *     vouches for what it signed
 * @param witnessKeys who may have seen the checkpoint
 * @param witnessesNeeded how many of them must have
 */
public record Trust(String origin, List<VerifierKey> ledgerKeys, List<VerifierKey> witnessKeys, int witnessesNeeded) {
    public Trust {
        ledgerKeys = List.copyOf(ledgerKeys);
        witnessKeys = List.copyOf(witnessKeys);
        require(ledgerKeys, SignatureType.NOTE);
        require(witnessKeys, SignatureType.COSIGNATURE);
    }

    public static Trust in(String origin, VerifierKey... ledgerKeys) {
        return new Trust(origin, List.of(ledgerKeys), List.of(), 0);
    }

    private static void require(List<VerifierKey> keys, SignatureType type) {
        if (keys.stream().anyMatch(key -> key.type() != type)) {
            throw new MalformedException("a key of the ledger signs notes, a key of a witness cosigns");
        }
    }
}
