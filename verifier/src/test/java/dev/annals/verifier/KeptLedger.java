package dev.annals.verifier;

import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.Hash;
import dev.annals.ledger.InclusionProof;
import dev.annals.ledger.MerkleTree;
import dev.annals.ledger.NodeStore;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.SigningKey;
import dev.annals.ledger.StoredEvent;
import dev.annals.ledger.Tile;
import dev.annals.ledger.TreeProofs;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** A ledger over a history, with a key of its own. */
final class KeptLedger {
    static final String ORIGIN = "crm.example.com/ledger";

    final SigningKey key;
    final List<StoredEvent> events;
    final TreeProofs proofs;

    KeptLedger(List<StoredEvent> events, SigningKey key) {
        this.key = key;
        this.events = List.copyOf(events);
        Nodes nodes = new Nodes();
        MerkleTree.open(nodes, 0)
                .append(events.stream().map(event -> event.leaf().hash()).toList());
        this.proofs = new TreeProofs(nodes);
    }

    static KeptLedger over(int count) {
        return new KeptLedger(Events.of(count), newKey(ORIGIN));
    }

    static SigningKey newKey(String name) {
        return SigningKey.generate(name, new SecureRandom());
    }

    int size() {
        return events.size();
    }

    Checkpoint head(long size) {
        return new Checkpoint(ORIGIN, size, proofs.root(size));
    }

    SignedNote checkpoint(long size) {
        return head(size).sign(List.of(key));
    }

    SignedNote checkpoint() {
        return checkpoint(size());
    }

    InclusionProof proof(long position) {
        return proofs.inclusion(position - 1, size());
    }

    private static final class Nodes implements NodeStore {
        private final List<List<Hash>> levels = new ArrayList<>();

        @Override
        public List<Hash> read(Tile tile) {
            int first = (int) tile.first();
            return levels.get(tile.level()).subList(first, first + tile.width());
        }

        @Override
        public void append(int level, long first, List<Hash> hashes) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            levels.get(level).addAll(hashes);
        }
    }
}
