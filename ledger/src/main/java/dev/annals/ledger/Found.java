package dev.annals.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict while it is found. After the first flaw nothing is looked at any more. */
final class Found {
    private List<VerifierKey> signedBy = List.of();
    private List<VerifierKey> witnessedBy = List.of();
    private final List<Long> grownFrom = new ArrayList<>();
    private long events;
    private Verdict.@Nullable Flaw flaw;

    boolean holds() {
        return flaw == null;
    }

    /** Whether it does; the first that does not is kept. */
    boolean check(boolean holds, Check check, long at) {
        if (!holds && flaw == null) {
            flaw = new Verdict.Flaw(check, at);
        }
        return holds;
    }

    void signed(List<VerifierKey> ledger, List<VerifierKey> witnesses) {
        signedBy = ledger;
        witnessedBy = witnesses;
    }

    void grownFrom(long size) {
        grownFrom.add(size);
    }

    void event() {
        events++;
    }

    Verdict verdict() {
        return new Verdict(signedBy, witnessedBy, List.copyOf(grownFrom), events, flaw);
    }
}
