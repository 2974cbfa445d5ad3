package dev.annals.server.ledger;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.audit.GetAuditEntry;
import dev.annals.api.query.AsOf;
import dev.annals.journal.JournalReader;
import dev.annals.journal.StoredEvents;
import dev.annals.journal.ledger.Checkpoints;
import dev.annals.journal.ledger.KeptCheckpoint;
import dev.annals.journal.ledger.LedgerRefusal;
import dev.annals.journal.ledger.LedgerTree;
import dev.annals.ledger.ConsistencyProof;
import dev.annals.ledger.Hash;
import dev.annals.ledger.InclusionProof;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.StoredEvent;
import dev.annals.ledger.TlogProof;
import dev.annals.query.live.Visibility;
import dev.annals.server.dispatch.Queries;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proves events and growth; what does not prove itself is not handed out. */
final class Proving {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final StoredEvents events;
    private final Queries queries;
    private final JournalReader journal;
    private final Visibility visibility;

    Proving(
            LedgerTree tree,
            Checkpoints checkpoints,
            StoredEvents events,
            Queries queries,
            JournalReader journal,
            Visibility visibility) {
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.events = events;
        this.queries = queries;
        this.journal = journal;
        this.visibility = visibility;
    }

    /** Where an event is, the audit knows: the journal has no index of ids. While it lags, nothing is unknown. */
    StoredEvent event(UUID eventId) {
        boolean all = visibility.awaitPosition(journal.head(), PATIENCE);
        long position = position(eventId, all);
        return events.at(List.of(position)).stream()
                .filter(event -> event.eventId().equals(eventId))
                .findFirst()
                .orElseThrow(() -> Refused.because(LedgerRefusal.LEDGER_FLAWED));
    }

    private long position(UUID eventId, boolean all) {
        try {
            return queries.ask(new GetAuditEntry(eventId, AsOf.NOW)).body().position();
        } catch (Refused unknown) {
            throw all || unknown.code() != CommonRefusal.NOT_FOUND
                    ? unknown
                    : Refused.because(LedgerRefusal.NOT_IN_LEDGER_YET);
        }
    }

    /** @param treeSize any that has the event; the newest checkpoint's when absent */
    InclusionView inclusion(UUID eventId, @Nullable Long treeSize) {
        StoredEvent event = event(eventId);
        if (treeSize == null) {
            KeptCheckpoint newest = newestWith(event);
            return InclusionView.of(
                    leaf(event),
                    proved(event, newest.size(), newest.checkpoint().root()));
        }
        boolean there = event.position() <= treeSize && treeSize <= tree.state().size();
        Refused.unless(there, LedgerRefusal.TREE_SIZE_UNKNOWN);
        return InclusionView.of(
                leaf(event), proved(event, treeSize, tree.proofs().root(treeSize)));
    }

    /** @param treeSize of a checkpoint; of the newest when absent */
    TlogProof file(UUID eventId, @Nullable Long treeSize) {
        StoredEvent event = event(eventId);
        KeptCheckpoint checkpoint = treeSize == null
                ? newestWith(event)
                : checkpoints
                        .ofSize(treeSize)
                        .filter(kept -> event.position() <= kept.size())
                        .orElseThrow(() -> Refused.because(LedgerRefusal.TREE_SIZE_UNKNOWN));
        InclusionProof proof =
                proved(event, checkpoint.size(), checkpoint.checkpoint().root());
        return TlogProof.of(event.leaf(), proof, checkpoint.note());
    }

    ConsistencyProof consistency(long from, @Nullable Long to) {
        long newest = checkpoints.newest().map(KeptCheckpoint::size).orElse(0L);
        long larger = to == null ? newest : to;
        boolean there = 0 < from && from <= larger && larger <= tree.state().size();
        Refused.unless(there, LedgerRefusal.TREE_SIZE_UNKNOWN);
        return tree.proofs().consistency(from, larger);
    }

    private KeptCheckpoint newestWith(StoredEvent event) {
        return checkpoints
                .newest()
                .filter(newest -> event.position() <= newest.size())
                .orElseThrow(() -> Refused.because(
                        tree.state().flaw() == null ? LedgerRefusal.NOT_IN_LEDGER_YET : LedgerRefusal.LEDGER_FLAWED));
    }

    private InclusionProof proved(StoredEvent event, long size, Hash root) {
        InclusionProof proof = tree.proofs().inclusion(event.position() - 1, size);
        Refused.unless(proof.proves(leaf(event), root), LedgerRefusal.LEDGER_FLAWED);
        return proof;
    }

    /** Of the event as it is read back. */
    private static Hash leaf(StoredEvent event) {
        try {
            return event.leaf().hash();
        } catch (MalformedException noEntry) {
            throw Refused.because(LedgerRefusal.LEDGER_FLAWED);
        }
    }
}
