package dev.annals.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hashes of subtrees of a tree of one size. Reads a tile once: for the length of one question. */
final class Subtrees {
    private final NodeStore store;
    private final long size;
    private final Map<Tile, List<Hash>> tiles = new HashMap<>();

    Subtrees(NodeStore store, long size) {
        this.store = store;
        this.size = size;
    }

    Frontier frontier() {
        List<Hash> peaks = new ArrayList<>();
        long before = 0;
        while (before < size) {
            long leaves = Long.highestOneBit(size - before);
            peaks.add(between(before, before + leaves));
            before += leaves;
        }
        return new Frontier(size, peaks);
    }

    /** The hash over the leaves from one on up to another, as RFC 9162 defines it for a list of leaves. */
    Hash between(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return complete(height, from >>> height);
        }
        long split = from + leftLeaves(leaves);
        return Hash.ofNode(between(from, split), between(split, to));
    }

    /** The largest power of two that is smaller: so many leaves are left of the root's middle. */
    static long leftLeaves(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private Hash complete(int height, long index) {
        int level = height / Tile.HEIGHT;
        int above = height % Tile.HEIGHT;
        long first = index << above;
        Tile tile = Tile.containing(level, first, size);
        List<Hash> hashes = tiles.computeIfAbsent(tile, store::read);
        int start = (int) (first - tile.first());
        return root(hashes.subList(start, start + (1 << above)));
    }

    private static Hash root(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int middle = hashes.size() / 2;
        return Hash.ofNode(root(hashes.subList(0, middle)), root(hashes.subList(middle, hashes.size())));
    }
}
