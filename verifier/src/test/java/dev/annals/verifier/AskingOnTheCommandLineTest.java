package dev.annals.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingOnTheCommandLineTest {
    private static final KeptLedger LEDGER = KeptLedger.over(40);
    private static final String KEY = LEDGER.key.verifier().toString();
    private static final Path EXAMPLE = Path.of("..", "docs", "verify", "example");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Map<String, String> environment = Map.of();
    private String archive;

    @BeforeEach
    void makeArchive() {
        archive = Parts.ofEntity(LEDGER).in(folder).toString();
    }

    @Test
    void what_holds_is_told_and_the_exit_code_is_0() {
        assertThat(run("--key", KEY, archive)).isZero();
        assertThat(told()).contains(KEY, "1, 16", "20", "HOLDS").doesNotContain("!");
    }

    @Test
    void the_first_flaw_is_told_with_its_place_and_the_exit_code_is_1() {
        List<String> lines = new ArrayList<>(Parts.ofEntity(LEDGER).lines());
        lines.remove(2);
        String removed = Parts.ofEntity(LEDGER).withLines(lines).in(folder).toString();
        assertThat(run("--key", KEY, removed)).isEqualTo(1);
        assertThat(told()).contains("- VERSIONS", "position 9", "DOES NOT HOLD");
    }

    @Test
    void what_cannot_be_read_has_no_verdict_and_the_exit_code_is_2() throws IOException {
        byte[] zip = Files.readAllBytes(Path.of(archive));
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(zip, zip.length / 2));
        for (String file : List.of(half.toString(), folder.resolve("absent.zip").toString(), folder.toString())) {
            assertThat(run("--key", KEY, file)).isEqualTo(2);
            assertThat(err.toString(UTF_8)).startsWith("Cannot be read");
            assertThat(told()).isEmpty();
        }
    }

    @Test
    void whoever_asks_wrongly_is_told_how_to_ask() {
        for (String[] wrong : List.of(
                new String[] {},
                new String[] {"--unknown", archive},
                new String[] {archive, "--key"},
                new String[] {"--witnesses", "many", archive},
                new String[] {"a", "b", "c"})) {
            err.reset();
            assertThat(run(wrong)).isEqualTo(2);
            assertThat(err.toString(UTF_8)).contains("annals-verify [--key");
        }
        assertThat(run("--key", "no-such-file", archive)).isEqualTo(2);
        assertThat(run("--help")).isZero();
    }

    @Test
    void without_a_key_the_one_of_the_archive_is_believed_and_that_is_said() {
        assertThat(run(archive)).isZero();
        assertThat(told()).contains("! No key was given");
        assertThat(run("--json", archive)).isZero();
        assertThat(told()).contains("\"ownKeys\":true");
    }

    @Test
    void keys_come_from_a_file_too_and_the_origin_may_be_named() throws IOException {
        Path keys = Files.writeString(folder.resolve("ledger.vkey"), KEY + "\n");
        assertThat(run("--key", keys.toString(), archive)).isZero();
        assertThat(run("--key", KEY, "--origin", KeptLedger.ORIGIN, archive)).isZero();
        assertThat(run("--key", KEY, "--origin", "other.example.com", archive)).isEqualTo(1);
        assertThat(told()).contains("- ORIGIN");
    }

    @Test
    void a_key_of_somebody_else_does_not_do() {
        String other = KeptLedger.newKey(KeptLedger.ORIGIN).verifier().toString();
        assertThat(run("--key", other, archive)).isEqualTo(1);
        assertThat(told()).contains("- SIGNATURE");
    }

    @Test
    void a_checkpoint_that_was_kept_must_be_led_to() throws IOException {
        Path kept =
                Files.writeString(folder.resolve("kept"), LEDGER.checkpoint(16).toString());
        assertThat(run("--key", KEY, "--checkpoint", kept.toString(), archive)).isZero();
        Files.writeString(kept, LEDGER.checkpoint(17).toString());
        assertThat(run("--key", KEY, "--checkpoint", kept.toString(), archive)).isEqualTo(1);
        assertThat(told()).contains("- GROWTH").contains("17");
    }

    @Test
    void witnesses_that_are_named_must_have_signed() throws Exception {
        Witness known = new Witness("one.example.org");
        Witness unknown = new Witness("two.example.org");
        Parts seen = Parts.ofEntity(LEDGER)
                .with(Archive.CHECKPOINT, LEDGER.checkpoint().with(known.cosign(LEDGER.checkpoint())));
        String file = seen.in(folder).toString();
        assertThat(run("--key", KEY, "--witness", known.vkey, file)).isZero();
        assertThat(run("--key", KEY, "--witness", known.vkey, "--witness", unknown.vkey, file))
                .isEqualTo(1);
        assertThat(told()).contains("- WITNESSES");
        assertThat(run("--key", KEY, "--witness", known.vkey, "--witness", unknown.vkey, "--witnesses", "1", file))
                .isZero();
    }

    @Test
    void a_proof_file_is_verified_with_the_event_beside_it() {
        String key = EXAMPLE.resolve("ledger.vkey").toString();
        String proof = EXAMPLE.resolve("customer.tlog-proof").toString();
        String event = EXAMPLE.resolve("customer.json").toString();
        assertThat(run("--key", key, proof)).isZero();
        assertThat(run("--key", key, proof, event)).isZero();
        assertThat(run(proof)).as("without a key").isEqualTo(2);
        assertThat(run("--key", key, event, proof)).as("the wrong way round").isEqualTo(2);
        assertThat(run("--key", KEY, proof)).isEqualTo(1);
    }

    @Test
    void a_proof_file_is_of_its_own_event_alone() throws IOException {
        String key = EXAMPLE.resolve("ledger.vkey").toString();
        Path other = Files.writeString(
                folder.resolve("other.json"),
                Files.readString(EXAMPLE.resolve("customer.json")).replace("\\\"D\\\"", "\\\"A\\\""));
        assertThat(run("--key", key, EXAMPLE.resolve("customer.tlog-proof").toString(), other.toString()))
                .isEqualTo(1);
        assertThat(told()).contains("- EVENT", "position 7");
    }

    @Test
    void everything_is_told_in_chinese_too() {
        environment = Map.of("LANG", "zh_CN.UTF-8");
        assertThat(run("--key", KEY, archive)).isZero();
        assertThat(told()).contains("成立。");
        assertThat(run("--lang", "en", "--key", KEY, archive)).isZero();
        assertThat(told()).contains("HOLDS");
        environment = Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C");
        assertThat(run("--lang", "zh-CN", "--key", KEY, archive)).isZero();
        assertThat(told()).contains("成立。");
        assertThat(ResourceBundle.getBundle("dev.annals.verifier.texts_zh").keySet())
                .isEqualTo(ResourceBundle.getBundle("dev.annals.verifier.texts", Locale.ROOT)
                        .keySet());
    }

    @Test
    void a_program_is_told_in_json() {
        assertThat(run("--json", "--key", KEY, archive)).isZero();
        assertThat(told())
                .isEqualToIgnoringNewLines(
                        "{\"verdict\":\"HOLDS\",\"kind\":\"ENTITY\",\"origin\":\"" + KeptLedger.ORIGIN
                                + "\",\"treeSize\":40,\"ownKeys\":false,\"signedBy\":[\"" + KEY
                                + "\"],\"witnessedBy\":[],\"grownFrom\":[1,16],\"events\":20}");
        List<String> lines = new ArrayList<>(Parts.ofEntity(LEDGER).lines());
        lines.remove(0);
        assertThat(run(
                        "--json",
                        "--key",
                        KEY,
                        Parts.ofEntity(LEDGER).withLines(lines).in(folder).toString()))
                .isEqualTo(1);
        assertThat(told()).contains("\"verdict\":\"FAILS\"", "\"check\":\"VERSIONS\",\"at\":5");
        assertThat(run("--json", "--key", KEY, folder.resolve("absent").toString()))
                .isEqualTo(2);
        assertThat(told()).contains("\"verdict\":\"MALFORMED\"");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new VerifyCommand(environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .answer(List.of(arguments));
    }

    private String told() {
        return out.toString(UTF_8);
    }
}
