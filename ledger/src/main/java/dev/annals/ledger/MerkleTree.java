package dev.annals.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tree as its one writer sees it. Holds no more than one hash per height; everything else is in the store, from
 * which it opens again at any size.
 */
public final class MerkleTree {
    private final NodeStore store;
    private Frontier frontier;

    private MerkleTree(NodeStore store, Frontier frontier) {
        this.store = store;
        this.frontier = frontier;
    }

    /** @param size how many leaves the store has been given */
    public static MerkleTree open(NodeStore store, long size) {
        return new MerkleTree(store, new Subtrees(store, size).frontier());
    }

    public long size() {
        return frontier.size();
    }

    public Hash root() {
        return frontier.root();
    }

    /** Where the store fails, the tree is as before. */
    public void append(List<Hash> leaves) {
        Frontier next = frontier.copy();
        SortedMap<Integer, Grown> levels = new TreeMap<>();
        for (Hash leaf : leaves) {
            next.append(leaf, (height, index, node) -> {
                if (height % Tile.HEIGHT == 0) {
                    levels.computeIfAbsent(height / Tile.HEIGHT, level -> new Grown(index, new ArrayList<>()))
                            .hashes
                            .add(node);
                }
            });
        }
        levels.forEach((level, grown) -> store.append(level, grown.first, grown.hashes));
        frontier = next;
    }

    private record Grown(long first, List<Hash> hashes) {}
}
