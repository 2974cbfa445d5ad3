package dev.annals.server.export.cli;

import dev.annals.api.Json;
import dev.annals.server.cli.ProgressDisplay;
import dev.annals.server.cli.Rejected;
import dev.annals.server.cli.ServerAddress;
import dev.annals.server.cli.ServerClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./annals export}: writes the events of a period into a file, whole or not at all. */
@Command(
        name = "annals export",
        description = "Exports the events of a period into a file. The file appears when it is whole.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every event is in the file",
            "2:the command is not as it should be, or the file is there already or cannot be written",
            "3:the server could not be reached, or could not go on"
        })
public final class ExportCommand implements Callable<Integer> {
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([\\w.-]+)\"");

    @Spec
    CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "<moment>",
            description =
                    "The first position, or the instant at or after which it was recorded; the beginning when absent.")
    @Nullable
    String from;

    @Option(
            names = "--to",
            paramLabel = "<moment>",
            description = "The last position, or the instant before which it was recorded; now when absent.")
    @Nullable
    String to;

    @Option(names = "--type", paramLabel = "<type>", description = "Of aggregates of this type, as in opportunity.")
    @Nullable
    String type;

    @Option(names = "--event", paramLabel = "<name>", description = "Of this name, as in opportunity.won.")
    @Nullable
    String event;

    @Option(names = "--entity", paramLabel = "<entity>", description = "Of this aggregate, as in customer:<id>.")
    @Nullable
    String entity;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Format format = Format.ndjson;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<file>",
            description = "Where to (default: named after the positions, here).")
    @Nullable
    Path file;

    private Map<String, String> environment = Map.of();

    @SuppressWarnings("NullAway.Init") // Filled by picocli.
    public ExportCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), new PrintWriter(System.out, true), arguments));
    }

    /** The exit code. */
    static int run(Map<String, String> environment, PrintWriter out, String... arguments) {
        ExportCommand command = new ExportCommand();
        command.environment = environment;
        return new CommandLine(command).setOut(out).setErr(out).execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            refuseExisting(file);
            return export(out);
        } catch (Rejected rejected) {
            out.println(rejected.getMessage());
            return rejected.exitCode();
        } catch (ConnectException noServer) {
            out.println("There is no Annals at " + ServerAddress.of(environment).base() + ": ./annals start");
            return Rejected.NO_SERVER;
        } catch (FileSystemException unwritable) {
            out.println("It cannot be written: " + unwritable.getMessage());
            return Rejected.NOT_ACCEPTED;
        } catch (IOException broken) {
            out.println("The export broke off, no file was written: " + broken.getMessage());
            return Rejected.NO_SERVER;
        }
    }

    private static void refuseExisting(@Nullable Path file) {
        if (file != null && Files.exists(file)) {
            throw new Rejected(Rejected.NOT_ACCEPTED, file + " is there already: name another file, or delete it.");
        }
    }

    private int export(PrintWriter out) throws IOException, InterruptedException {
        ServerClient server = new ServerClient(ServerAddress.of(environment), Locale.getDefault(), "annals-export");
        HttpResponse<InputStream> answer = server.open("/api/v1/events" + query(), format.mediaType());
        Path target = file == null ? named(answer) : file;
        Path part = target.resolveSibling(target.getFileName() + ".part");
        long announced = answer.headers().firstValueAsLong("Annals-Events").orElse(0);
        try (InputStream body = answer.body()) {
            refuseExisting(target);
            receive(out, body, part, announced);
            Files.move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
        out.printf(Locale.ROOT, "%d events in %s.%n", announced, target);
        return 0;
    }

    private void receive(PrintWriter out, InputStream body, Path part, long announced)
            throws IOException, InterruptedException {
        Download download = Download.begin(body, part);
        new ProgressDisplay(out, "export", System.console() != null).watch(() -> state(download, announced));
        download.finish();
        if (!format.isWhole(part, download.lines(), announced)) {
            throw new IOException("the server sent less than it had announced");
        }
    }

    private ProgressDisplay.State state(Download download, long announced) {
        boolean over = download.isOver();
        String received = String.format(Locale.ROOT, "%.1f MB", download.bytes() / 1e6);
        String words = format.isLines()
                ? String.format(Locale.ROOT, "%d of %d events, %s", download.lines(), announced, received)
                : String.format(Locale.ROOT, "%d events, %s", announced, received);
        double share = format.isLines() && announced > 0 ? 0.99 * download.lines() / announced : 0;
        return new ProgressDisplay.State(
                over ? 1 : share, words, over, Json.mapper().createObjectNode());
    }

    private static Path named(HttpResponse<InputStream> answer) {
        Matcher name = FILE_NAME.matcher(
                answer.headers().firstValue("Content-Disposition").orElse(""));
        return Path.of(name.find() ? name.group(1) : "events");
    }

    private String query() {
        Map<String, @Nullable String> asked = new LinkedHashMap<>();
        asked.put("from", from);
        asked.put("to", to);
        asked.put("type", type);
        asked.put("event", event);
        asked.put("entity", entity);
        return asked.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .map(one -> one.getKey() + "=" + URLEncoder.encode("" + one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
