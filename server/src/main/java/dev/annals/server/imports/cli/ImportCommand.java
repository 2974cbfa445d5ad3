package dev.annals.server.imports.cli;

import dev.annals.server.cli.ProgressDisplay;
import dev.annals.server.cli.Rejected;
import dev.annals.server.cli.ServerAddress;
import dev.annals.server.cli.ServerWork;
import dev.annals.server.imports.mapping.Mapping;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./annals import <mapping> <folder>}: sends the files, waits, shows how far it is, sums up. */
@Command(
        name = "annals import",
        description = "Imports the CSV files of a folder as a mapping file says.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row is imported",
            "1:some rows were left out",
            "2:the command, the mapping or a file is not as it should be",
            "3:the server could not be reached, or could not go on"
        })
public final class ImportCommand implements Callable<Integer> {
    static final int SOME_LEFT_OUT = 1;
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<mapping>", description = "The mapping file, or the folder that it is in.")
    Path mapping;

    @Parameters(index = "1", paramLabel = "<folder>", description = "The folder with the CSV files.")
    Path folder;

    @Option(names = "--dry-run", description = "Only look at every row; change nothing.")
    boolean dryRun;

    @Option(
            names = "--failures",
            paramLabel = "<file>",
            description = "Where rows that are left out are written (default: <mapping>-failures.csv here).")
    Path failures;

    @SuppressWarnings("NullAway.Init") // Filled by picocli.
    public ImportCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), new PrintWriter(System.out, true), arguments));
    }

    /** The exit code. */
    static int run(Map<String, String> environment, PrintWriter out, String... arguments) {
        ImportCommand command = new ImportCommand();
        command.environment = environment;
        return new CommandLine(command).setOut(out).setErr(out).execute(arguments);
    }

    private Map<String, String> environment = Map.of();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        return ServerWork.run(environment, out, () -> carryOut(out));
    }

    private int carryOut(PrintWriter out) throws IOException, InterruptedException {
        Path mappingFile = Files.isDirectory(mapping) ? mapping.resolve("mapping.yaml") : mapping;
        Mapping parsed = LocalFiles.mapping(mappingFile);
        List<Path> files = LocalFiles.of(parsed, folder);
        ImportClient client = new ImportClient(ServerAddress.of(environment), Locale.getDefault());
        String id = client.begin(mappingFile, files, dryRun);
        JsonNode end =
                new ProgressDisplay(out, parsed.name(), System.console() != null).watch(() -> state(client.get(id)));
        return sumUp(out, client, parsed.name(), end);
    }

    private static ProgressDisplay.State state(JsonNode now) {
        JsonNode progress = now.path("progress");
        return new ProgressDisplay.State(
                progress.path("share").asDouble(),
                progress.path("rowsRead").asLong() + " rows, "
                        + progress.path("failed").asLong() + " left out",
                !UNDER_WAY.contains(now.path("state").asString()),
                now);
    }

    private int sumUp(PrintWriter out, ImportClient client, String name, JsonNode end)
            throws IOException, InterruptedException {
        JsonNode progress = end.path("progress");
        out.printf(
                Locale.ROOT,
                "%s: %d rows read, %d created, %d changed, %d unchanged, %d left out%n",
                dryRun ? "Dry run of " + name : name,
                progress.path("rowsRead").asLong(),
                progress.path("created").asLong(),
                progress.path("changed").asLong(),
                progress.path("skipped").asLong(),
                progress.path("failed").asLong());
        if (progress.path("failed").asLong() > 0) {
            listFailures(out, client, name, end);
        }
        if (end.path("state").asString().equals("FAILED")) {
            out.println("The server could not go on; its log says why. What was imported stands.");
            return Rejected.NO_SERVER;
        }
        return progress.path("failed").asLong() > 0 ? SOME_LEFT_OUT : 0;
    }

    private void listFailures(PrintWriter out, ImportClient client, String name, JsonNode end)
            throws IOException, InterruptedException {
        for (JsonNode error : end.path("errors")) {
            out.printf(
                    "  %s line %d: %s %s%n",
                    error.path("file").asString(),
                    error.path("line").asLong(),
                    error.path("code").asString(),
                    error.path("detail").asString());
        }
        Path target = failures == null ? Path.of(name + "-failures.csv") : failures;
        client.saveFailures(end.path("id").asString(), target);
        out.println("Rows left out, with the reason before each: " + target.toAbsolutePath());
    }
}
