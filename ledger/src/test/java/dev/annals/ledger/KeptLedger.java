package dev.annals.ledger;

import java.security.SecureRandom;
import java.util.List;

/** A ledger over a history, with a key of its own. */
final class KeptLedger {
    static final String ORIGIN = "crm.example.com/ledger";

    final SigningKey key;
    final List<StoredEvent> events;
    final TreeProofs proofs;

    KeptLedger(List<StoredEvent> events) {
        this(events, SigningKey.generate(ORIGIN, new SecureRandom()));
    }

    KeptLedger(List<StoredEvent> events, SigningKey key) {
        this.key = key;
        this.events = events;
        this.proofs = new TreeProofs(
                Trees.grown(events.stream().map(event -> event.leaf().hash()).toList()));
    }

    static KeptLedger over(int count) {
        return new KeptLedger(Histories.of(count));
    }

    Checkpoint head(long size) {
        return new Checkpoint(ORIGIN, size, proofs.root(size));
    }

    SignedNote checkpoint(long size) {
        return head(size).sign(List.of(key));
    }

    TlogProof proofFile(int position) {
        Evidence.Proved proved = proved(position);
        return TlogProof.of(proved.event().leaf(), proved.proof(), checkpoint());
    }

    SignedNote checkpoint() {
        return checkpoint(events.size());
    }

    Evidence.Proved proved(int position) {
        return new Evidence.Proved(events.get(position - 1), proofs.inclusion(position - 1, events.size()));
    }

    Evidence.Earlier earlier(long size) {
        return new Evidence.Earlier(checkpoint(size), proofs.consistency(size, events.size()));
    }

    Trust trust() {
        return Trust.in(ORIGIN, key.verifier());
    }
}
