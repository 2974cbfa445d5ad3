package dev.annals.server.evidence;

import dev.annals.ledger.Hash;
import dev.annals.ledger.NodeStore;
import dev.annals.ledger.Tile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers the tiles that were read last: proofs of neighbouring events have all but one in common. */
final class CachedTiles implements NodeStore {
    private static final int MOST = 128;

    private final NodeStore store;
    private final Map<Tile, List<Hash>> tiles = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, List<Hash>> eldest) {
            return size() > MOST;
        }
    };

    CachedTiles(NodeStore store) {
        this.store = store;
    }

    @Override
    public List<Hash> read(Tile tile) {
        List<Hash> known = tiles.get(tile);
        if (known == null) {
            known = store.read(tile);
            tiles.put(tile, known);
        }
        return known;
    }

    @Override
    public void append(int level, long first, List<Hash> hashes) {
        throw new UnsupportedOperationException("evidence only reads");
    }
}
