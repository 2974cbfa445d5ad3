package dev.annals.ledger;

import java.util.List;

/** Where the hashes of the tree are kept: those of every eighth height, each level from its first on without gaps. */
public interface NodeStore {
    /** All hashes of the tile, which are there; the store may have more of it. */
    List<Hash> read(Tile tile);

    /**
     * Keeps hashes that follow on those of the level.
     *
     * @param level 0 for leaf hashes
     * @param first index of the first of them on its level
     */
    void append(int level, long first, List<Hash> hashes);
}
