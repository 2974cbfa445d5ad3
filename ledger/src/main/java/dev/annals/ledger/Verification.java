package dev.annals.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checks evidence by nothing but public keys. */
public final class Verification {
    private final Found found = new Found();
    private final Map<UUID, Long> versions = new HashMap<>();

    private Verification() {}

    public static Verdict of(Evidence evidence, Trust trust) {
        return new Verification().verify(evidence, trust);
    }

    /** One event and the file that proves it. */
    public static Verdict of(TlogProof proof, StoredEvent event, Trust trust) {
        Verification verification = new Verification();
        Checkpoint head = Signatures.head(proof.checkpoint(), trust, verification.found);
        if (head != null && verification.event(new Evidence.Proved(event, proof.inclusion(head.size())), head)) {
            verification.found.check(proof.mayBeFor(event), Check.PROOF, event.position());
        }
        return verification.found.verdict();
    }

    private Verdict verify(Evidence evidence, Trust trust) {
        Checkpoint head = Signatures.head(evidence.checkpoint(), trust, found);
        if (head != null) {
            evidence.earlier().forEach(earlier -> growth(earlier, head, trust));
            events(evidence.events(), head);
        }
        return found.verdict();
    }

    private void growth(Evidence.Earlier earlier, Checkpoint head, Trust trust) {
        if (!found.holds()) {
            return;
        }
        Checkpoint before = Signatures.signed(earlier.checkpoint(), trust, found);
        if (before == null) {
            return;
        }
        ConsistencyProof proof = earlier.proof();
        boolean grown =
                proof.from() == before.size() && proof.to() == head.size() && proof.proves(before.root(), head.root());
        if (found.check(grown, Check.GROWTH, before.size())) {
            found.grownFrom(before.size());
        }
    }

    private void events(List<Evidence.Proved> events, Checkpoint head) {
        long last = 0;
        for (Evidence.Proved proved : events) {
            long position = proved.event().position();
            if (!found.holds()
                    || !found.check(position > last, Check.ORDER, position)
                    || !event(proved, head)
                    || !found.check(followsItsAggregate(proved.event()), Check.VERSIONS, position)) {
                return;
            }
            last = position;
        }
    }

    /** Counts as one that holds before its version is looked at: it is in the ledger all the same. */
    private boolean event(Evidence.Proved proved, Checkpoint head) {
        StoredEvent event = proved.event();
        InclusionProof proof = proved.proof();
        long position = event.position();
        boolean about = proof.index() == position - 1 && proof.size() == head.size();
        boolean there = found.check(about, Check.PROOF, position)
                && found.check(isProved(event, proof, head), Check.EVENT, position);
        if (there) {
            found.event();
        }
        return there;
    }

    private static boolean isProved(StoredEvent event, InclusionProof proof, Checkpoint head) {
        try {
            return proof.proves(event.leaf().hash(), head.root());
        } catch (MalformedException e) {
            return false;
        }
    }

    private boolean followsItsAggregate(StoredEvent event) {
        Long before = versions.put(event.aggregateId(), event.version());
        return before == null || event.version() == before + 1;
    }
}
