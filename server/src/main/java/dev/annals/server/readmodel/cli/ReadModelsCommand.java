package dev.annals.server.readmodel.cli;

import dev.annals.server.cli.ProgressDisplay;
import dev.annals.server.cli.Rejected;
import dev.annals.server.cli.ServerAddress;
import dev.annals.server.cli.ServerClient;
import dev.annals.server.cli.ServerWork;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./annals rebuild [model…]} and {@code ./annals verify-models [model…]}: begins, waits, shows how far it is. */
@Command(name = "annals", mixinStandardHelpOptions = true, exitCodeOnExecutionException = Rejected.NO_SERVER)
public final class ReadModelsCommand {
    private static final int DIFFERENT = 1;
    private static final String READ_MODELS = "/api/v1/read-models";
    private static final Set<String> OVER = Set.of("DONE", "FAILED");

    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled by picocli.
    CommandSpec spec;

    private ReadModelsCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), new PrintWriter(System.out, true), arguments));
    }

    /** The exit code. */
    static int run(Map<String, String> environment, PrintWriter out, String... arguments) {
        return new CommandLine(new ReadModelsCommand(environment))
                .setOut(out)
                .setErr(out)
                .execute(arguments);
    }

    @Command(
            name = "rebuild",
            description = "Folds read models anew from all events, all of them unless some are named.")
    int rebuild(@Parameters(paramLabel = "<model>", arity = "0..*") @Nullable List<String> models)
            throws InterruptedException {
        return carryOut("rebuild", models, "rebuilt");
    }

    @Command(
            name = "verify-models",
            description =
                    "Folds read models anew beside the live ones, all of them unless some are named, and compares.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:they are as the events say",
                "1:a row is not",
                "2:there is no such read model",
                "3:the server could not be reached, or could not go on"
            })
    int verify(@Parameters(paramLabel = "<model>", arity = "0..*") @Nullable List<String> models)
            throws InterruptedException {
        return carryOut("verification", models, "verified");
    }

    /** @param named absent when none is, says picocli */
    private int carryOut(String what, @Nullable List<String> named, String done) throws InterruptedException {
        List<String> models = Objects.requireNonNullElse(named, List.of());
        PrintWriter out = spec.commandLine().getOut();
        return ServerWork.run(environment, out, () -> {
            ServerAddress address = ServerAddress.of(environment);
            ServerClient server = new ServerClient(address, Locale.getDefault(), "annals-" + what);
            server.post(READ_MODELS + "/" + what + query(models), null, BodyPublishers.noBody());
            JsonNode end = new ProgressDisplay(out, what, System.console() != null)
                    .watch(() -> state(server.get(READ_MODELS + "/rebuild")));
            return sumUp(out, end, done);
        });
    }

    private static String query(List<String> models) {
        return models.stream()
                .map(model -> "model=" + URLEncoder.encode(model, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static ProgressDisplay.State state(JsonNode rebuild) {
        String step = rebuild.path("step").asString("");
        long position = rebuild.path("position").asLong();
        long head = rebuild.path("head").asLong();
        boolean over = OVER.contains(step);
        double share = over ? 1 : head == 0 ? 0 : 0.99 * position / head;
        return new ProgressDisplay.State(share, words(rebuild, step, position, head), over, rebuild);
    }

    private static String words(JsonNode rebuild, String step, long position, long head) {
        Instant begun = Instant.parse(rebuild.path("startedAt").asString("1970-01-01T00:00:00Z"));
        double seconds =
                Math.max(1, Duration.between(begun, Clock.systemUTC().instant()).toMillis()) / 1_000.0;
        return String.format(
                Locale.ROOT,
                "%s, %d of %d events, %.0f/s",
                step.toLowerCase(Locale.ROOT),
                position,
                head,
                position / seconds);
    }

    private static int sumUp(PrintWriter out, JsonNode rebuild, String done) {
        if (!rebuild.path("step").asString("").equals("DONE")) {
            out.println("The server could not go on; its log says why. The live read models are as they were.");
            return Rejected.NO_SERVER;
        }
        String difference = rebuild.path("difference").asString("");
        if (!difference.isEmpty()) {
            out.println("Not as the events say, first: " + difference);
            return DIFFERENT;
        }
        out.printf(Locale.ROOT, "%d events, %s.%n", rebuild.path("head").asLong(), done);
        return 0;
    }
}
