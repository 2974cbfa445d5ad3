package dev.annals.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.RefusalCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A code that no test gets out of a running server may never reach a client, or not as its page says. */
class EveryCodeIsProvokedTest {
    private static final Pattern OVER_HTTP = Pattern.compile("\\bRunningServer\\b");
    private static List<String> tests;

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(EveryCodeIsProvokedTest::text)
                    .filter(OVER_HTTP.asPredicate())
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.annals.server.problem.ProblemTextsTest#codes")
    void a_test_over_http_names_the_code(RefusalCode code) {
        Pattern name = Pattern.compile("\\b" + code.name() + "\\b");
        assertThat(tests.stream().filter(name.asPredicate())).isNotEmpty();
    }
}
