package dev.annals.ledger;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a tree at any size that it ever had. Each reads at most two tiles per level. */
public final class TreeProofs {
    private final NodeStore store;

    public TreeProofs(NodeStore store) {
        this.store = store;
    }

    public Hash root(long size) {
        return new Subtrees(store, size).frontier().root();
    }

    /** That the leaf at an index is in the tree of a size. */
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        Subtrees subtrees = new Subtrees(store, size);
        List<Hash> siblings = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + Subtrees.leftLeaves(to - from);
            if (index < split) {
                siblings.add(subtrees.between(split, to));
                to = split;
            } else {
                siblings.add(subtrees.between(from, split));
                from = split;
            }
        }
        return new InclusionProof(index, size, siblings.reversed());
    }

    /** That the tree of one size begins with the tree of another. */
    public ConsistencyProof consistency(long from, long to) {
        if (from <= 0 || from > to) {
            throw new IllegalArgumentException("no proof from " + from + " to " + to);
        }
        List<Hash> hashes = new ArrayList<>();
        if (from < to) {
            Subtrees subtrees = new Subtrees(store, to);
            descend(subtrees, from, to, hashes);
        }
        return new ConsistencyProof(from, to, hashes.reversed());
    }

    /** From the root down to where the smaller tree ends: what is beside the way, and what it leads to. */
    private static void descend(Subtrees subtrees, long size, long whole, List<Hash> hashes) {
        long from = 0;
        long to = whole;
        while (to != size) {
            long split = from + Subtrees.leftLeaves(to - from);
            if (size <= split) {
                hashes.add(subtrees.between(split, to));
                to = split;
            } else {
                hashes.add(subtrees.between(from, split));
                from = split;
            }
        }
        if (from > 0) {
            hashes.add(subtrees.between(from, to));
        }
    }
}
