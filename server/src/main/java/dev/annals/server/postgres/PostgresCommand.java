package dev.annals.server.postgres;

import dev.annals.server.startup.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. They refuse to run as root, so root runs them in a user namespace in which
 * it is nobody special; the files stay root's.
 */
final class PostgresCommand {
    private static final List<String> NOT_ROOT = List.of("unshare", "--user");
    private static final long SECONDS_TO_LOOK = 10;

    private final Path programs;
    private final List<String> before;

    PostgresCommand(Path programs) {
        this.programs = programs;
        this.before = isRoot() ? NOT_ROOT : List.of();
        if (isRoot() && !unshareWorks()) {
            throw new StartRefused("PostgreSQL does not run as root, and this system has no user namespaces:"
                    + " start Annals as an ordinary user or set ANNALS_DATABASE_URL.");
        }
    }

    /** What a program has to say and how it ended. */
    record Outcome(int exitCode, String output) {
        boolean isGood() {
            return exitCode == 0;
        }

        String lastLine() {
            return output.lines().reduce((first, last) -> last).orElse("it says nothing");
        }
    }

    /** Runs a program to its end; its output goes through a file since PostgreSQL may inherit it and live on. */
    Outcome run(String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile("annals-", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            int exitCode = builder.start().waitFor();
            return new Outcome(
                    exitCode, Files.readString(output, StandardCharsets.UTF_8).strip());
        } finally {
            Files.delete(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean unshareWorks() {
        try {
            List<String> command = new ArrayList<>(NOT_ROOT);
            command.add("true");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(SECONDS_TO_LOOK, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
