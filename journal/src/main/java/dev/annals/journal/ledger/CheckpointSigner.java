package dev.annals.journal.ledger;

import dev.annals.api.Refused;
import dev.annals.ledger.Check;
import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.Hash;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.SigningKey;
import dev.annals.ledger.Verdict.Flaw;
import dev.annals.ledger.VerifierKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signs the tree as far as it has grown, once it has proved to itself that it only grew. */
public final class CheckpointSigner {
    private static final Flaw NO_CHECKPOINT = new Flaw(Check.CHECKPOINT, 0);

    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final Clock clock;

    public CheckpointSigner(LedgerTree tree, Checkpoints checkpoints, Clock clock) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** @param fresh whether it was signed just now */
    public record Signed(KeptCheckpoint checkpoint, boolean fresh) {}

    /**
     * The checkpoint of the tree; the one that is there where its size was signed.
     *
     * @param keys all of them sign
     * @throws Refused where there are no keys of this ledger, or where the tree is not the one that was signed last
     */
    public Signed sign(List<SigningKey> keys) {
        try {
            return Objects.requireNonNull(tree.transactions().execute(transaction -> {
                        long size = tree.lock();
                        Optional<KeptCheckpoint> last = checkpoints.newest();
                        return holds(last, size, keys)
                                ? Optional.of(sign(size, last.orElse(null), keys))
                                : Optional.<Signed>empty();
                    }))
                    .orElseThrow(() -> Refused.because(LedgerRefusal.LEDGER_FLAWED));
        } catch (MalformedException noCheckpoint) {
            tree.signingFound(NO_CHECKPOINT);
            throw Refused.because(LedgerRefusal.LEDGER_FLAWED);
        }
    }

    /** Signs nothing; a tree that is not the one that was signed last shows all the same. */
    public void verify() {
        try {
            tree.transactions()
                    .executeWithoutResult(transaction -> holds(checkpoints.newest(), tree.lock(), List.of()));
        } catch (MalformedException noCheckpoint) {
            tree.signingFound(NO_CHECKPOINT);
        }
    }

    private boolean holds(Optional<KeptCheckpoint> last, long size, List<SigningKey> keys) {
        Flaw flaw = last.map(signed -> isGenuine(signed, keys) ? flawSince(signed, size) : forged(signed))
                .orElse(null);
        tree.signingFound(flaw);
        return flaw == null;
    }

    private static Flaw forged(KeptCheckpoint checkpoint) {
        return new Flaw(Check.SIGNATURE, checkpoint.size());
    }

    /** The table of checkpoints proves nothing by itself: somebody else may have written there. */
    private boolean isGenuine(KeptCheckpoint checkpoint, List<SigningKey> keys) {
        List<VerifierKey> known = Stream.concat(
                        keys.stream().map(SigningKey::verifier),
                        checkpoints.keys().stream().map(KnownKey::key))
                .distinct()
                .toList();
        return !checkpoint.note().signers(known).genuine().isEmpty();
    }

    private Signed sign(long size, @Nullable KeptCheckpoint last, List<SigningKey> keys) {
        if (last != null && last.size() == size) {
            return new Signed(last, false);
        }
        String origin = originOf(keys);
        Refused.unless(last == null || last.checkpoint().origin().equals(origin), LedgerRefusal.LEDGER_KEYS_MISSING);
        SignedNote note = new Checkpoint(origin, size, tree.proofs().root(size)).sign(keys);
        // What the table keeps: it is answered alike whenever it is asked for.
        KeptCheckpoint signed = new KeptCheckpoint(size, note, clock.instant().truncatedTo(ChronoUnit.MICROS));
        checkpoints.add(size, note, signed.signedAt(), keys);
        return new Signed(signed, true);
    }

    private static String originOf(List<SigningKey> keys) {
        List<String> names =
                keys.stream().map(key -> key.verifier().name()).distinct().toList();
        Refused.unless(names.size() == 1, LedgerRefusal.LEDGER_KEYS_MISSING);
        return names.getFirst();
    }

    private @Nullable Flaw flawSince(KeptCheckpoint last, long size) {
        Checkpoint before = last.checkpoint();
        try {
            Hash root = tree.proofs().root(size);
            boolean grown = before.size() == 0
                    || before.size() <= size
                            && tree.proofs().consistency(before.size(), size).proves(before.root(), root);
            return grown && tree.isAsLeft(root) ? null : new Flaw(Check.GROWTH, before.size());
        } catch (NodesMissing tampered) {
            return new Flaw(Check.GROWTH, before.size());
        }
    }
}
