package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code annals-verify FILE}: exit code 0 where everything holds, 1 where something does not, 2 where nobody can say. */
public final class VerifyCommand {
    static final int HOLDS = 0;
    static final int FAILS = 1;
    static final int NO_VERDICT = 2;

    private static final byte[] ZIP = {'P', 'K'};

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    /** @return the exit code */
    public static int run(List<String> arguments) {
        return new VerifyCommand(System.getenv(), utf8(FileDescriptor.out), utf8(FileDescriptor.err)).answer(arguments);
    }

    int answer(List<String> arguments) {
        Texts texts = new Texts(Texts.language(environment));
        try {
            Options options = Options.parse(arguments, Texts.language(environment));
            texts = new Texts(options.language());
            if (options.help()) {
                new Telling(texts, out).help();
                return HOLDS;
            }
            return options.json() ? asJson(options) : asText(options, texts);
        } catch (UsageException e) {
            new Telling(texts, err).usage(e);
        } catch (MalformedException | IOException e) {
            new Telling(texts, err).malformed(told(e));
        }
        return NO_VERDICT;
    }

    private int asText(Options options, Texts texts) throws IOException {
        Outcome outcome = verify(options.question());
        new Telling(texts, out).outcome(outcome);
        return code(outcome);
    }

    /** A program reads one stream: what cannot be read is told there too. */
    private int asJson(Options options) {
        JsonTelling telling = new JsonTelling(out);
        try {
            Outcome outcome = verify(options.question());
            telling.outcome(outcome);
            return code(outcome);
        } catch (MalformedException | IOException e) {
            telling.malformed(told(e));
        }
        return NO_VERDICT;
    }

    static Outcome verify(Question question) throws IOException {
        try (var file = Files.newInputStream(question.file())) {
            if (!Arrays.equals(file.readNBytes(ZIP.length), ZIP)) {
                return ProofFile.verify(question);
            }
        }
        return ArchiveVerification.of(question);
    }

    private static int code(Outcome outcome) {
        return outcome.verdict().holds() ? HOLDS : FAILS;
    }

    private static String told(Exception e) {
        return e instanceof NoSuchFileException ? "no such file: " + e.getMessage() : String.valueOf(e.getMessage());
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
