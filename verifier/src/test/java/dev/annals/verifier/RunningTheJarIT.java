package dev.annals.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file that is handed to whoever verifies has all that it needs. */
class RunningTheJarIT {
    private static final Path JAR = Path.of("target", "annals-verify.jar");
    private static final KeptLedger LEDGER = KeptLedger.over(40);

    @TempDir
    Path folder;

    @Test
    void the_jar_verifies_by_itself_in_both_languages() throws Exception {
        String key = LEDGER.key.verifier().toString();
        String archive = Parts.ofEntity(LEDGER).in(folder).toString();
        assertThat(run(0, "--key", key, archive)).contains("HOLDS");
        assertThat(run(0, "--lang", "zh-CN", "--key", key, archive)).contains("成立");
        assertThat(run(0, "--json", "--key", key, archive)).contains("\"verdict\":\"HOLDS\"");
        List<String> lines = new ArrayList<>(Parts.ofHistory(LEDGER).lines());
        lines.remove(20);
        String removed = Parts.ofHistory(LEDGER).withLines(lines).in(folder).toString();
        assertThat(run(1, "--key", key, removed)).contains("- ORDER", "position 21");
        assertThat(run(2, "--key", key, JAR.toString())).isEmpty();
    }

    @Test
    void the_jar_has_nothing_but_the_verifier_the_ledger_and_the_parser() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(1_000_000);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.matches(
                            "(META-INF/versions/\\d+/)?(dev/annals/(verifier|ledger)|tools/jackson/core)/.*"));
        }
    }

    /** @return what is told on the standard output */
    private String run(int code, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder java =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        java.environment().put("LC_ALL", "C");
        Process process = java.start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(told).isEqualTo(code);
        return told;
    }
}
