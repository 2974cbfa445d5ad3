package dev.annals.server.sealing.cli;

import dev.annals.server.cli.Rejected;
import dev.annals.server.cli.ServerAddress;
import dev.annals.server.cli.ServerClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./annals rotate-master-key}: has the running server wrap the keys of all data subjects by a new master key. */
@Command(
        name = "annals rotate-master-key",
        description = "Wraps the keys of all data subjects by a new master key; no event is touched.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = Rejected.NO_SERVER,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:the server could not be reached, or could not go on"})
public final class RotateMasterKeyCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled by picocli.
    CommandSpec spec;

    private RotateMasterKeyCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), new PrintWriter(System.out, true), arguments));
    }

    /** The exit code. */
    static int run(Map<String, String> environment, PrintWriter out, String... arguments) {
        return new CommandLine(new RotateMasterKeyCommand(environment))
                .setOut(out)
                .setErr(out)
                .execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            ServerClient server =
                    new ServerClient(ServerAddress.of(environment), Locale.getDefault(), "annals-rotate-master-key");
            JsonNode rotated = server.post("/api/v1/master-key/rotation", null, BodyPublishers.noBody());
            out.printf(
                    Locale.ROOT,
                    "%d keys are wrapped by the master key %s now. Keep the old one as long as a backup from before is kept.%n",
                    rotated.path("rewrapped").asLong(),
                    rotated.path("masterKey").asString(""));
            return 0;
        } catch (Rejected rejected) {
            out.println(rejected.getMessage());
            return rejected.exitCode();
        } catch (ConnectException noServer) {
            out.println("There is no Annals at " + ServerAddress.of(environment).base() + ": ./annals start");
            return Rejected.NO_SERVER;
        } catch (IOException failed) {
            out.println("The connection broke: " + failed.getMessage());
            return Rejected.NO_SERVER;
        }
    }
}
