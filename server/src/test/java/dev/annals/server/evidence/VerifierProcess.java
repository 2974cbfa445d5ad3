package dev.annals.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Json;
import dev.annals.ledger.Hash;
import dev.annals.verifier.VerifyCommand;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/** The verifier as an auditor runs it: in a process of its own, with nothing of the server in its class path. */
final class VerifierProcess {
    private VerifierProcess() {}

    /** As in {@code HOLDS}, or {@code EVENT 7}. */
    static String verdict(Path archive, String... options) throws Exception {
        JsonNode told = tell(archive, options);
        String verdict = told.get("verdict").asString();
        return verdict.equals("FAILS")
                ? told.get("check").asString() + " " + told.get("at").asLong()
                : verdict;
    }

    static JsonNode tell(Path archive, String... options) throws Exception {
        String classes = Stream.of(VerifyCommand.class, Hash.class, JsonFactory.class)
                .map(type -> Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().getPath()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                VerifyCommand.class.getName(),
                "--json"));
        command.addAll(List.of(options));
        command.add(archive.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        JsonNode json = Json.mapper().readTree(told);
        int code = List.of("HOLDS", "FAILS", "MALFORMED")
                .indexOf(json.get("verdict").asString());
        assertThat(process.exitValue()).isEqualTo(code);
        return json;
    }
}
