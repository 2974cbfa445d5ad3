package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.Verdict.Flaw;
import dev.annals.ledger.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Questions as tests ask them. */
final class Verifying {
    private Verifying() {}

    static Outcome verify(Path file, VerifierKey key, SignedNote... kept) {
        try {
            return VerifyCommand.verify(
                    new Question(file, null, List.of(key), null, List.of(), 0, List.of(kept), Limits.ALL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Flaw flaw(Path file, VerifierKey key, SignedNote... kept) {
        return verify(file, key, kept).verdict().flaw();
    }

    /** One line, as the other verifier has it. */
    static String told(Path file, VerifierKey key, SignedNote... kept) {
        Outcome outcome;
        try {
            outcome = verify(file, key, kept);
        } catch (MalformedException e) {
            return "fails: MALFORMED";
        }
        Flaw flaw = outcome.verdict().flaw();
        return flaw == null
                ? "holds: " + outcome.verdict().events() + " events are in the ledger of " + outcome.treeSize()
                : "fails: " + flaw.check() + " " + flaw.at();
    }
}
