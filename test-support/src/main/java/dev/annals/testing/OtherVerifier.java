package dev.annals.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The verifier in Python that was written from the description alone, as a process of its own. */
public final class OtherVerifier {
    /** Seen from the folder of a module. */
    public static final Path FOLDER = Path.of("..", "docs", "verify");

    private OtherVerifier() {}

    /** Whether there is a Python that it runs on. */
    public static boolean canRun() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 11))")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its lines about some files. */
    public static List<String> tell(String key, List<String> options, List<Path> files)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("python3", FOLDER.resolve("verify.py").toString(), "--key", key));
        command.addAll(options);
        files.forEach(file -> command.add(file.toString()));
        ProcessBuilder python = new ProcessBuilder(command).redirectErrorStream(true);
        python.environment().put("PYTHONIOENCODING", "utf-8");
        python.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = python.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the other verifier does not end");
        }
        return lines;
    }
}
