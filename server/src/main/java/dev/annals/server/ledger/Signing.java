package dev.annals.server.ledger;

import dev.annals.api.Refused;
import dev.annals.journal.JournalReader;
import dev.annals.journal.ledger.CheckpointSigner;
import dev.annals.journal.ledger.CheckpointSigner.Signed;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.LedgerRefusal;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.journal.ledger.TreeState;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SigningKey;
import java.io.UncheckedIOException;
import java.util.List;

/** Signs with the keys of this process, read each time, so that a new one needs no restart. */
public final class Signing {
    private final LedgerTree tree;
    private final CheckpointSigner signer;
    private final Checkpoints checkpoints;
    private final KeyFile keys;
    private final JournalReader journal;

    Signing(LedgerTree tree, CheckpointSigner signer, Checkpoints checkpoints, KeyFile keys, JournalReader journal) {
        this.tree = tree;
        this.signer = signer;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.journal = journal;
    }

    /** The tree as far as it has grown. */
    Signed sign() {
        return signer.sign(keys());
    }

    /** Everything that is recorded by now. */
    public Signed signHead() {
        long head = journal.head();
        while (tree.state().size() < head && tree.grow()) {
            // Until all of it is in, or something is wrong.
        }
        TreeState state = tree.state();
        Refused.unless(state.size() >= head && state.flaw() == null, LedgerRefusal.LEDGER_FLAWED);
        return sign();
    }

    /** Whether this process has keys, all of one ledger, and of the one that was signed before. */
    boolean canSign() {
        try {
            List<String> origins =
                    keys().stream().map(key -> key.verifier().name()).distinct().toList();
            return origins.size() == 1
                    && checkpoints
                            .newest()
                            .map(kept -> origins.contains(kept.checkpoint().origin()))
                            .orElse(true);
        } catch (Refused unreadable) {
            return false;
        } catch (MalformedException noCheckpoint) {
            // Whoever signs finds that, and says so.
            return true;
        }
    }

    List<SigningKey> keys() {
        try {
            return keys.read();
        } catch (MalformedException | UncheckedIOException unreadable) {
            throw Refused.because(LedgerRefusal.LEDGER_KEYS_MISSING);
        }
    }
}
