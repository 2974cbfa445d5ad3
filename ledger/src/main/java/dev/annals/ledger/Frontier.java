package dev.annals.ledger;

import java.util.ArrayList;
import java.util.List;

/** All that has to be known of a tree to go on with it: the roots of its complete subtrees, at most one per height. */
final class Frontier {
    private final List<Hash> peaks;
    private long size;

    Frontier() {
        this(0, List.of());
    }

    /** @param peaks from left to right, the largest first */
    Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    Frontier copy() {
        return new Frontier(size, peaks);
    }

    long size() {
        return size;
    }

    void append(Hash leaf) {
        append(leaf, (height, index, node) -> {});
    }

    void append(Hash leaf, Completed completed) {
        Hash node = leaf;
        int height = 0;
        long index = size;
        completed.node(height, index, node);
        while ((index & 1) == 1) {
            node = Hash.ofNode(peaks.removeLast(), node);
            height++;
            index >>>= 1;
            completed.node(height, index, node);
        }
        peaks.add(node);
        size++;
    }

    Hash root() {
        if (peaks.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(peaks.get(i), root);
        }
        return root;
    }

    /** Is told each node that will never change again. */
    @FunctionalInterface
    interface Completed {
        void node(int height, long index, Hash node);
    }
}
