package dev.annals.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proof files, with the cases of github.com/transparency-dev/formats (proof/tlog_proof_test.go) among them. */
class ProofFilesTest {
    private static final SigningKey KEY =
            SigningKey.parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    private static final SignedNote CHECKPOINT =
            new Checkpoint("example.com/ledger", 8, Hash.of("root")).sign(List.of(KEY));
    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";

    @Test
    void a_proof_without_extra_data_is_written_as_published() {
        TlogProof proof = new TlogProof(new byte[0], 5, List.of(Hash.of("hash1"), Hash.of("hash2")), CHECKPOINT);
        assertThat(proof)
                .hasToString(HEADER + "index 5\n" + Hash.of("hash1") + "\n" + Hash.of("hash2") + "\n\n" + CHECKPOINT);
    }

    @Test
    void extra_data_comes_first() {
        byte[] extra = "extra information".getBytes(StandardCharsets.UTF_8);
        assertThat(new TlogProof(extra, 10, List.of(Hash.of("hash1")), CHECKPOINT))
                .hasToString(
                        HEADER + "extra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n" + Hash.of("hash1") + "\n\n" + CHECKPOINT);
    }

    @Test
    void the_only_leaf_needs_no_hashes() {
        assertThat(new TlogProof(new byte[0], 0, List.of(), CHECKPOINT))
                .hasToString(HEADER + "index 0\n\n" + CHECKPOINT);
    }

    @Test
    void a_proof_is_read_as_it_is_written() {
        for (byte[] extra : List.of(new byte[0], new byte[] {1, 2, 3})) {
            TlogProof proof = new TlogProof(extra, 5, List.of(Hash.of("a"), Hash.of("b")), CHECKPOINT);
            TlogProof read = TlogProof.parse(proof.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(read).hasToString(proof.toString());
            assertThat(read.extra()).isEqualTo(extra);
            assertThat(read.index()).isEqualTo(5);
            assertThat(read.hashes()).isEqualTo(proof.hashes());
            assertThat(read.checkpoint()).isEqualTo(CHECKPOINT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong-header\nindex 0\n\n%s",
                "c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\n%s",
                "c2sp.org/tlog-proof@v1\n\n\n%s",
                "c2sp.org/tlog-proof@v1\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex notanumber\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex -5\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 05\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 0\nindex 0\n\n%s",
                "c2sp.org/tlog-proof@v1\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n\n%s!",
                "c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\n%s",
            })
    void a_mangled_proof_is_none(String proof) {
        assertThatThrownBy(() -> TlogProof.parse(proof.formatted(CHECKPOINT))).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_proof_without_end_is_none() {
        String endless = HEADER + "index 0\n" + (Hash.of("a") + "\n").repeat(64) + "\n" + CHECKPOINT;
        assertThatThrownBy(() -> TlogProof.parse(endless)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TlogProof.parse(new byte[1_000_001])).isInstanceOf(MalformedException.class);
    }
}
