package dev.annals.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What holds for every tree. */
class TreesAlwaysTest {
    private static final int SIZES = 300;
    private static final List<Hash> LEAVES = Trees.leaves(SIZES);

    @Test
    void every_leaf_of_every_size_proves_in() {
        TreeProofs proofs = new TreeProofs(Trees.grown(LEAVES));
        for (int size = 1; size <= SIZES; size++) {
            Hash root = Trees.root(LEAVES.subList(0, size));
            for (int index = 0; index < size; index++) {
                assertThat(proofs.inclusion(index, size).proves(LEAVES.get(index), root))
                        .as("%d of %d", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void every_pair_of_sizes_is_consistent() {
        TreeProofs proofs = new TreeProofs(Trees.grown(LEAVES));
        List<Hash> roots = new ArrayList<>();
        for (int size = 0; size <= SIZES; size++) {
            roots.add(Trees.root(LEAVES.subList(0, size)));
        }
        for (int to = 1; to <= SIZES; to++) {
            for (int from = 1; from <= to; from++) {
                assertThat(proofs.consistency(from, to).proves(roots.get(from), roots.get(to)))
                        .as("%d to %d", from, to)
                        .isTrue();
            }
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void batches_do_not_matter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Hash> leaves = Trees.leaves(random.nextInt(2_000));
        NodesInMemory nodes = new NodesInMemory();
        MerkleTree tree = MerkleTree.open(nodes, 0);
        int size = 0;
        while (size < leaves.size()) {
            int next = Math.min(leaves.size(), size + random.nextInt(300));
            if (random.nextBoolean()) {
                tree = MerkleTree.open(nodes, size);
            }
            tree.append(leaves.subList(size, next));
            size = next;
        }
        assertThat(tree.size()).isEqualTo(leaves.size());
        assertThat(tree.root()).isEqualTo(Trees.root(leaves)).isEqualTo(new TreeProofs(nodes).root(size));
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void a_proof_of_inclusion_holds_for_nothing_else(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(SIZES);
        int index = random.nextInt(size);
        NodesInMemory nodes = Trees.grown(LEAVES);
        InclusionProof proof = new TreeProofs(nodes).inclusion(index, size);
        Hash leaf = LEAVES.get(index);
        Hash root = new TreeProofs(nodes).root(size);
        assertThat(proof.proves(flipped(leaf, random), root)).isFalse();
        assertThat(proof.proves(leaf, flipped(root, random))).isFalse();
        int other = (index + 1 + random.nextInt(size + 2)) % (size + 3);
        assertThat(new InclusionProof(other, size, proof.hashes()).proves(leaf, root))
                .as("%d instead of %d of %d", other, index, size)
                .isFalse();
        for (List<Hash> others : damaged(proof.hashes(), random)) {
            assertThat(new InclusionProof(index, size, others).proves(leaf, root))
                    .isFalse();
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void a_proof_of_consistency_holds_for_nothing_else(@ForAll long seed) {
        Random random = new Random(seed);
        int to = 1 + random.nextInt(SIZES);
        int from = 1 + random.nextInt(to);
        TreeProofs proofs = new TreeProofs(Trees.grown(LEAVES));
        ConsistencyProof proof = proofs.consistency(from, to);
        Hash fromRoot = proofs.root(from);
        Hash toRoot = proofs.root(to);
        assertThat(proof.proves(flipped(fromRoot, random), toRoot)).isFalse();
        assertThat(proof.proves(fromRoot, flipped(toRoot, random))).isFalse();
        for (List<Hash> others : damaged(proof.hashes(), random)) {
            assertThat(new ConsistencyProof(from, to, others).proves(fromRoot, toRoot))
                    .isFalse();
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void a_tree_with_one_other_leaf_is_not_consistent(@ForAll long seed) {
        Random random = new Random(seed);
        int to = 2 + random.nextInt(SIZES - 1);
        int from = 1 + random.nextInt(to - 1);
        List<Hash> others = new ArrayList<>(LEAVES);
        int changed = random.nextInt(from);
        others.set(changed, flipped(others.get(changed), random));
        Hash published = new TreeProofs(Trees.grown(LEAVES)).root(from);
        TreeProofs rewritten = new TreeProofs(Trees.grown(others));
        assertThat(rewritten.consistency(from, to).proves(published, rewritten.root(to)))
                .isFalse();
    }

    /** A bit of it changed, one hash more, one less, two in each other's place. */
    private static List<List<Hash>> damaged(List<Hash> hashes, Random random) {
        List<List<Hash>> damaged = new ArrayList<>();
        List<Hash> more = new ArrayList<>(hashes);
        more.add(random.nextInt(hashes.size() + 1), Trees.leaf(random.nextLong()));
        damaged.add(more);
        if (!hashes.isEmpty()) {
            int at = random.nextInt(hashes.size());
            List<Hash> changed = new ArrayList<>(hashes);
            changed.set(at, flipped(hashes.get(at), random));
            List<Hash> fewer = new ArrayList<>(hashes);
            fewer.remove(at);
            damaged.addAll(List.of(changed, fewer));
        }
        if (hashes.size() > 1) {
            int at = random.nextInt(hashes.size() - 1);
            List<Hash> swapped = new ArrayList<>(hashes);
            swapped.set(at, hashes.get(at + 1));
            swapped.set(at + 1, hashes.get(at));
            damaged.add(swapped);
        }
        return damaged;
    }

    private static Hash flipped(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.fromBytes(bytes);
    }
}
