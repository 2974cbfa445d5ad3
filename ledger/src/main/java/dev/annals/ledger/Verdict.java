package dev.annals.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds, and the first thing that does not.
 *
 * @param signedBy keys of the ledger that signed the checkpoint
 * @param witnessedBy witnesses that signed it
 * @param grownFrom sizes of the earlier checkpoints that it goes on from
 * @param events how many events are in the ledger as they are given
 * @param flaw null where everything holds
 */
public record Verdict(
        List<VerifierKey> signedBy,
        List<VerifierKey> witnessedBy,
        List<Long> grownFrom,
        long events,
        @Nullable Flaw flaw) {

    public boolean holds() {
        return flaw == null;
    }

    /**
     * @param check which does not hold
     * @param at the position of the event, or the size of the tree for what is about a checkpoint; 0 where it has none
     */
    public record Flaw(Check check, long at) {}
}
