package dev.annals.server.ledger;

import dev.annals.api.Refused;
import dev.annals.journal.JournalReader;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.journal.ledger.KnownKey;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.journal.ledger.TreeState;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SigningKey;
import dev.annals.ledger.VerifierKey;
import dev.annals.server.ledger.LedgerView.Exposed;
import dev.annals.server.ledger.LedgerView.FlawView;
import dev.annals.server.ledger.LedgerView.KeyView;
import dev.annals.server.ledger.LedgerView.PlaceView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Says how the ledger is. */
final class Describing {
    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final Signing signing;
    private final Publishing publishing;
    private final JournalReader journal;

    Describing(
            LedgerTree tree, Checkpoints checkpoints, Signing signing, Publishing publishing, JournalReader journal) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.signing = signing;
        this.publishing = publishing;
        this.journal = journal;
    }

    LedgerView ledger() {
        KeptCheckpoint newest = newest();
        TreeState state = tree.state();
        List<VerifierKey> own = own();
        String origin = newest == null ? null : newest.checkpoint().origin();
        return new LedgerView(
                origin,
                state.size(),
                journal.head(),
                newest == null ? null : CheckpointView.of(newest),
                exposed(newest),
                publishing.known().stream().map(Describing::place).toList(),
                keys(own),
                own.stream().noneMatch(key -> origin == null || key.name().equals(origin)),
                state.flaw() == null
                        ? null
                        : new FlawView(state.flaw().check(), state.flaw().at()));
    }

    Exposed exposed() {
        return exposed(newest());
    }

    boolean isFlawed() {
        return tree.state().flaw() != null;
    }

    /** Those in use first. */
    List<KeyView> keys() {
        return keys(own());
    }

    private Exposed exposed(@Nullable KeptCheckpoint newest) {
        long covered = newest == null ? 0 : newest.size();
        long events = Math.max(0, journal.head() - covered);
        return new Exposed(events, events == 0 ? null : recordedAt(covered + 1));
    }

    /** Absent where somebody removed that event: the flaw tells. */
    private @Nullable Instant recordedAt(long position) {
        try {
            return journal.recordedAt(position);
        } catch (NoSuchElementException removed) {
            return null;
        }
    }

    /** Likewise where somebody wrote one that is none. */
    private @Nullable KeptCheckpoint newest() {
        try {
            return checkpoints.newest().orElse(null);
        } catch (MalformedException noCheckpoint) {
            return null;
        }
    }

    private List<KeyView> keys(List<VerifierKey> own) {
        List<KnownKey> signed = checkpoints.keys();
        List<KeyView> keys = new ArrayList<>();
        for (VerifierKey key : own) {
            KnownKey known = signed.stream()
                    .filter(candidate -> candidate.key().equals(key))
                    .findFirst()
                    .orElse(null);
            keys.add(new KeyView(
                    key.toString(),
                    known == null ? null : known.firstSize(),
                    known == null ? null : known.lastSize(),
                    true));
        }
        signed.stream()
                .filter(known -> !own.contains(known.key()))
                .map(known -> new KeyView(known.key().toString(), known.firstSize(), known.lastSize(), false))
                .forEach(keys::add);
        return keys;
    }

    private List<VerifierKey> own() {
        try {
            return signing.keys().stream().map(SigningKey::verifier).toList();
        } catch (Refused damaged) {
            return List.of();
        }
    }

    private static PlaceView place(Publication known) {
        return new PlaceView(known.place(), known.size(), known.publishedAt(), known.failure(), known.nextTry());
    }
}
