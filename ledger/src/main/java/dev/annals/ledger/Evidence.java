package dev.annals.ledger;

import java.util.List;

/**
 * Events with all that somebody else needs to check them.
 *
 * @param checkpoint the head that all proofs are about
 * @param earlier checkpoints that this one goes on from
 * @param events by position
 */
public record Evidence(SignedNote checkpoint, List<Earlier> earlier, List<Proved> events) {
    public Evidence {
        earlier = List.copyOf(earlier);
        events = List.copyOf(events);
    }

    public record Earlier(SignedNote checkpoint, ConsistencyProof proof) {}

    public record Proved(StoredEvent event, InclusionProof proof) {}
}
