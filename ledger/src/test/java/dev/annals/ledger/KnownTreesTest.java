package dev.annals.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trees and proofs that others published: the leaves and roots of Certificate Transparency's own tests, and the cases
 * of github.com/transparency-dev/merkle.
 */
class KnownTreesTest {
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final List<Hash> LEAVES = ENTRIES.stream()
            .map(entry -> Hash.ofLeaf(HexFormat.of().parseHex(entry)))
            .toList();

    @Test
    void leaves_and_nodes_are_hashed_apart() {
        assertThat(Hash.ofLeaf("L123456".getBytes(UTF_8)).hex())
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
        assertThat(Hash.ofNode(Hash.of("left"), Hash.of("right")))
                .isNotEqualTo(Hash.ofNode(Hash.of("right"), Hash.of("left")));
    }

    @Test
    void the_tree_of_eight_leaves_has_the_known_root_at_each_size() {
        NodesInMemory nodes = new NodesInMemory();
        MerkleTree tree = MerkleTree.open(nodes, 0);
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(tree.root().hex()).isEqualTo(ROOTS.get(size));
            assertThat(new TreeProofs(nodes).root(size).hex()).isEqualTo(ROOTS.get(size));
            if (size < LEAVES.size()) {
                tree.append(List.of(LEAVES.get(size)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("inclusions")
    void a_published_proof_of_inclusion_holds_or_fails_as_published(Case published) {
        assertThat(published.inclusion()).as(published.name()).isEqualTo(published.holds());
    }

    @ParameterizedTest
    @MethodSource("consistencies")
    void a_published_proof_of_consistency_holds_or_fails_as_published(Case published) {
        assertThat(published.consistency()).as(published.name()).isEqualTo(published.holds());
    }

    @ParameterizedTest
    @MethodSource("inclusionsThatHold")
    void a_published_proof_of_inclusion_is_the_one_that_we_make(Case published) {
        TreeProofs proofs = new TreeProofs(Trees.grown(LEAVES));
        assertThat(proofs.inclusion(published.first(), published.second()).hashes())
                .isEqualTo(published.hashes());
    }

    @ParameterizedTest
    @MethodSource("consistenciesThatHold")
    void a_published_proof_of_consistency_is_the_one_that_we_make(Case published) {
        TreeProofs proofs = new TreeProofs(Trees.grown(LEAVES));
        assertThat(proofs.consistency(published.first(), published.second()).hashes())
                .isEqualTo(published.hashes());
    }

    static Stream<Case> inclusions() throws IOException {
        return cases("/inclusion-cases.tsv");
    }

    static Stream<Case> consistencies() throws IOException {
        return cases("/consistency-cases.tsv");
    }

    /** Of the tree of eight leaves. */
    static Stream<Case> inclusionsThatHold() throws IOException {
        return inclusions().filter(Case::holds).filter(known -> known.hasRoot(known.one(), known.second()));
    }

    static Stream<Case> consistenciesThatHold() throws IOException {
        return consistencies().filter(Case::holds).filter(known -> known.hasRoot(known.other(), known.second()));
    }

    private static Stream<Case> cases(String file) throws IOException {
        try (InputStream cases = Objects.requireNonNull(KnownTreesTest.class.getResourceAsStream(file))) {
            return new String(cases.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(c -> new Case(
                            Long.parseUnsignedLong(c[0]), Long.parseUnsignedLong(c[1]), c[2], c[3], c[4], c[5], c[6]));
        }
    }

    /** @param one the root, or of two the first; @param other the leaf hash, or the second root */
    record Case(long first, long second, String one, String other, String list, String outcome, String name) {
        boolean holds() {
            return outcome.equals("holds");
        }

        boolean hasRoot(String root, long size) {
            return size < ROOTS.size() && Hash.parse(root).hex().equals(ROOTS.get((int) size));
        }

        /** What has another length cannot even be written as a hash. */
        boolean inclusion() {
            try {
                return new InclusionProof(first, second, hashes()).proves(Hash.parse(other), Hash.parse(one));
            } catch (MalformedException e) {
                return false;
            }
        }

        boolean consistency() {
            try {
                return new ConsistencyProof(first, second, hashes()).proves(Hash.parse(one), Hash.parse(other));
            } catch (MalformedException e) {
                return false;
            }
        }

        List<Hash> hashes() {
            return list.equals("-")
                    ? List.of()
                    : Stream.of(list.split(",")).map(Hash::parse).toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
