package dev.annals.server.ledger.cli;

import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SigningKey;
import dev.annals.server.ledger.KeyFile;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./annals ledger-key}: changes the keys that the ledger is signed with, whether the server runs or not. */
@Command(
        name = "annals ledger-key",
        description = "Changes the keys that the ledger is signed with.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:the command, or the file of keys, is not as it should be"})
public final class LedgerKeyCommand {
    private static final int NOT_ACCEPTED = 2;

    private final KeyFile keys;

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // Filled by picocli.
    private LedgerKeyCommand(KeyFile keys) {
        this.keys = keys;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), new PrintWriter(System.out, true), arguments));
    }

    /** The exit code. */
    static int run(Map<String, String> environment, PrintWriter out, String... arguments) {
        Path data = Path.of(environment.getOrDefault("ANNALS_DATA", "data"));
        LedgerKeyCommand command = new LedgerKeyCommand(new KeyFile(data.resolve("secret/ledger.keys")));
        return new CommandLine(command).setOut(out).setErr(out).execute(arguments);
    }

    @Command(name = "new", description = "Adds a key: it signs beside those that are there.")
    int add() {
        return change(known -> {
            out().println(keys.add().verifier());
            out().println(
                            "It signs from the next checkpoint on. Give this line to everybody who verifies; once they have"
                                    + " it, retire the old key.");
            return 0;
        });
    }

    @Command(name = "retire", description = "Takes a key out: it signs no more, and what it signed stays verifiable.")
    int retire(@Parameters(paramLabel = "<id>", description = "The eight digits in the middle of the key.") String id) {
        return change(known -> {
            if (known.size() == 1 && KeyFile.id(known.getFirst().verifier()).equals(id)) {
                return refused("It is the last key: ./annals ledger-key new first.");
            }
            if (!keys.retire(id)) {
                return refused("There is no key with this id.");
            }
            out().println("It signs no more.");
            return 0;
        });
    }

    private int change(Change change) {
        try {
            List<SigningKey> known = keys.read();
            return known.isEmpty()
                    ? refused("There is no key yet: the first ./annals start makes it.")
                    : change.of(known);
        } catch (MalformedException damaged) {
            return refused("secret/ledger.keys is damaged: put the right one back.");
        } catch (UncheckedIOException failed) {
            return refused("secret/ledger.keys cannot be read or written.");
        }
    }

    private int refused(String why) {
        out().println(why);
        return NOT_ACCEPTED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private interface Change {
        int of(List<SigningKey> known);
    }
}
