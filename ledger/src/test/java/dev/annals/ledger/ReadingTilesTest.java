package dev.annals.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTilesTest {
    private static final int SIZE = 70_000;
    private static final List<Hash> LEAVES = Trees.leaves(SIZE);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 999, 256, tile/0/999",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 1000, 17, tile/1/x001/000.p/17",
        "63, 0, 1, tile/63/000.p/1",
    })
    void a_tile_has_the_path_of_the_specification(int level, long number, int width, String path) {
        assertThat(new Tile(level, number, width).path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(new Tile(level, number, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/0",
                "tile/0/x000/001",
                "tile/0/001/x001",
                "tile/00/001",
                "tile/64/001",
                "tile/0/001.p/0",
                "tile/0/001.p/256",
                "tile/0/001.p/017",
                "tile/-1/001",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/001/"
            })
    void no_other_path_is_one(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(MalformedException.class);
    }

    /** The example of C2SP tlog-tiles. */
    @Test
    void seventy_thousand_leaves_end_in_tiles_of_112_and_17_and_1() {
        assertThat(Tile.containing(0, SIZE - 1, SIZE)).isEqualTo(new Tile(0, 273, 112));
        assertThat(Tile.containing(1, 272, SIZE)).isEqualTo(new Tile(1, 1, 17));
        assertThat(Tile.containing(2, 0, SIZE)).isEqualTo(new Tile(2, 0, 1));
        assertThat(Trees.grown(LEAVES).levels()).isEqualTo(3);
    }

    @Test
    void a_hash_of_a_level_is_the_root_over_a_full_tile_of_the_level_below() {
        NodesInMemory nodes = Trees.grown(LEAVES);
        assertThat(nodes.read(new Tile(1, 1, 17)).get(16)).isEqualTo(Trees.root(LEAVES.subList(272 * 256, 273 * 256)));
        assertThat(nodes.read(new Tile(2, 0, 1)).getFirst()).isEqualTo(Trees.root(LEAVES.subList(0, 65_536)));
    }

    @Test
    void a_proof_reads_at_most_two_tiles_of_each_level() {
        NodesInMemory nodes = Trees.grown(LEAVES);
        TreeProofs proofs = new TreeProofs(nodes);
        for (long index = 0; index < SIZE; index += 997) {
            nodes.reads = 0;
            InclusionProof proof = proofs.inclusion(index, SIZE);
            assertThat(nodes.reads).isLessThanOrEqualTo(2 * nodes.levels());
            assertThat(proof.hashes()).hasSizeLessThanOrEqualTo(17);
            assertThat(proof.proves(LEAVES.get((int) index), Trees.root(LEAVES)))
                    .isTrue();

            nodes.reads = 0;
            ConsistencyProof growth = proofs.consistency(index + 1, SIZE);
            assertThat(nodes.reads).isLessThanOrEqualTo(2 * nodes.levels());
            assertThat(growth.hashes()).hasSizeLessThanOrEqualTo(18);
        }
    }

    @Test
    void a_tree_opens_again_at_every_size_it_had() {
        NodesInMemory nodes = Trees.grown(LEAVES);
        for (int size : new int[] {1, 255, 256, 257, 65_535, 65_536, 65_793, SIZE}) {
            nodes.reads = 0;
            MerkleTree tree = MerkleTree.open(nodes, size);
            assertThat(tree.root()).isEqualTo(Trees.root(LEAVES.subList(0, size)));
            assertThat(nodes.reads).isLessThanOrEqualTo(nodes.levels());
        }
    }

    @Test
    void a_tree_is_as_before_where_the_store_fails() {
        MerkleTree tree = MerkleTree.open(new FullStore(), 0);
        assertThatThrownBy(() -> tree.append(LEAVES)).isInstanceOf(IllegalStateException.class);
        assertThat(tree.size()).isZero();
        assertThat(tree.root()).isEqualTo(Hash.OF_NOTHING);
    }

    @Test
    void there_is_no_proof_of_what_is_not_there() {
        TreeProofs proofs = new TreeProofs(Trees.grown(Trees.leaves(8)));
        assertThatThrownBy(() -> proofs.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.inclusion(-1, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(0, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(8, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class FullStore implements NodeStore {
        @Override
        public List<Hash> read(Tile tile) {
            throw new IllegalStateException("nothing is there");
        }

        @Override
        public void append(int level, long first, List<Hash> hashes) {
            throw new IllegalStateException("no room");
        }
    }
}
