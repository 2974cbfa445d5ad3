package dev.annals.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Keeps the hashes of each level in a list, refuses gaps, and counts what is read. */
final class NodesInMemory implements NodeStore {
    private final List<List<Hash>> levels = new ArrayList<>();
    int reads;

    @Override
    public List<Hash> read(Tile tile) {
        reads++;
        int first = (int) tile.first();
        return levels.get(tile.level()).subList(first, first + tile.width());
    }

    @Override
    public void append(int level, long first, List<Hash> hashes) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        assertThat(levels.get(level)).hasSize((int) first);
        levels.get(level).addAll(hashes);
    }

    int levels() {
        return levels.size();
    }
}
