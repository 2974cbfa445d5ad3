package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SignatureType;
import dev.annals.ledger.Trust;
import dev.annals.ledger.VerifierKey;
import java.util.List;

/** Whose signature counts. */
final class Trusted {
    private Trusted() {}

    /** @param keys of the ledger: those that were given, or those of the archive */
    static Trust of(Question question, List<VerifierKey> keys) {
        String origin = question.origin() != null ? question.origin() : commonName(keys);
        return new Trust(origin, keys, question.witnesses(), question.witnessesNeeded());
    }

    /** @param text one key a line */
    static List<VerifierKey> keys(CharSequence text) {
        List<VerifierKey> keys = text.toString()
                .lines()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList();
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.type() != SignatureType.NOTE)) {
            throw new MalformedException("no keys of a ledger");
        }
        return keys;
    }

    private static String commonName(List<VerifierKey> keys) {
        List<String> names = keys.stream().map(VerifierKey::name).distinct().toList();
        if (names.size() != 1) {
            throw new MalformedException("keys of several names: say which is meant (--origin)");
        }
        return names.getFirst();
    }
}
