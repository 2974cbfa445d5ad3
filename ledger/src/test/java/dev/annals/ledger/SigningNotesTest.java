package dev.annals.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and notes of Go's own tests (golang.org/x/mod/sumdb/note) and of the specification (C2SP signed-note). */
class SigningNotesTest {
    static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String BY_PETER =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String BY_ENOCH =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final VerifierKey PETERS_KEY = VerifierKey.parse(PETER);
    private static final VerifierKey ENOCHS_KEY = VerifierKey.parse(ENOCH);

    @Test
    void a_key_signs_to_the_byte_as_Go_does() {
        SigningKey key = SigningKey.parse(SECRET);
        assertThat(key.verifier()).isEqualTo(PETERS_KEY).hasToString(PETER);
        assertThat(key.secret()).isEqualTo(SECRET);
        assertThat(SignedNote.sign(TEXT, List.of(key))).hasToString(TEXT + "\n" + BY_PETER);
    }

    @Test
    void the_example_of_the_specification_verifies() {
        VerifierKey key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        SignedNote note = SignedNote.parse("""
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """);
        assertThat(note.signers(List.of(key)).genuine()).containsExactly(key);
    }

    @Test
    void a_text_with_empty_lines_ends_at_the_last_one() {
        String poem = """
                Ognuno sta solo sul cuor della terra
                trafitto da un raggio di sole:

                ed è subito sera.
                """;
        SignedNote note = SignedNote.sign(poem, List.of(SigningKey.parse(SECRET)));
        assertThat(SignedNote.parse(note.toString()).text()).isEqualTo(poem);
    }

    @Test
    void who_is_not_known_is_passed_over() {
        SignedNote note = SignedNote.parse(TEXT + "\n" + BY_PETER + BY_ENOCH);
        assertThat(note.signers(List.of(PETERS_KEY)).genuine()).containsExactly(PETERS_KEY);
        assertThat(note.signers(List.of(PETERS_KEY, ENOCHS_KEY)).genuine()).containsExactly(PETERS_KEY, ENOCHS_KEY);
        assertThat(note.signers(List.of()).genuine()).isEmpty();
        assertThat(note.signers(List.of()).forged()).isEmpty();
    }

    @Test
    void one_true_signature_does_not_excuse_a_forged_one() {
        String forged = "— EnochRoot "
                + NoteSignature.of("EnochRoot", ENOCHS_KEY.id(), new byte[64]).base64() + "\n";
        SignedNote note = SignedNote.parse(TEXT + "\n" + BY_PETER + BY_ENOCH + forged);
        assertThat(note.signers(List.of(PETERS_KEY, ENOCHS_KEY)).forged()).containsExactly(ENOCHS_KEY);
    }

    @Test
    void another_text_is_not_signed() {
        SignedNote note = SignedNote.parse(TEXT.replace("answer", "cause") + "\n" + BY_PETER);
        assertThat(note.signers(List.of(PETERS_KEY)).forged()).containsExactly(PETERS_KEY);
    }

    @ParameterizedTest
    @MethodSource
    void a_mangled_note_is_none(byte[] note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedException.class);
    }

    static Stream<byte[]> a_mangled_note_is_none() {
        return Stream.of(
                        TEXT,
                        TEXT + "\n",
                        TEXT + "\n" + BY_PETER.stripTrailing(),
                        "\u0001" + TEXT + "\n" + BY_PETER,
                        TEXT + "\n" + BY_PETER.replace("PeterNeumann", "Bad Name"),
                        TEXT + "\n" + BY_PETER + "Unexpected line.\n",
                        TEXT + "\n" + BY_PETER.replace("— ", "- "),
                        TEXT + "\n" + "— PeterNeumann x08gow==\n",
                        TEXT + "\n" + BY_PETER.repeat(101),
                        "x".repeat(1_000_000) + "\n\n" + BY_PETER,
                        "\u00ff" + TEXT + "\n" + BY_PETER)
                .map(note -> note.getBytes(
                        note.startsWith("\u00ff") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }

    @Test
    void no_part_of_a_key_and_no_other_letter_is_a_key() {
        for (String key : manglings(PETER)) {
            assertThatThrownBy(() -> VerifierKey.parse(key)).as(key).isInstanceOf(MalformedException.class);
        }
        for (String key : manglings(SECRET)) {
            assertThatThrownBy(() -> SigningKey.parse(key)).as(key).isInstanceOf(MalformedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            })
    void a_key_of_another_length_or_kind_or_spelling_is_none(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_key_does_not_tell_its_secret_by_accident() {
        assertThat(SigningKey.parse(SECRET)).hasToString(PETER);
    }

    private static List<String> manglings(String key) {
        Stream<String> parts = Stream.iterate(0, i -> i + 1)
                .limit(key.length())
                .flatMap(i -> Stream.iterate(i + 1, j -> j + 1)
                        .limit(key.length() - i)
                        .filter(j -> i > 0 || j < key.length())
                        .map(j -> key.substring(i, j)));
        Stream<String> letters = Stream.iterate(0, i -> i + 1)
                .limit(key.length())
                .map(i -> key.substring(0, i) + (char) (key.charAt(i) + 1) + key.substring(i + 1));
        return Stream.concat(parts, letters).toList();
    }
}
