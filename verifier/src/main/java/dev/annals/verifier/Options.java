package dev.annals.verifier;

import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SignatureType;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The command line. */
final class Options {
    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<VerifierKey> witnesses = new ArrayList<>();
    private final List<SignedNote> kept = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private @Nullable Integer witnessesNeeded;
    private @Nullable String origin;
    private long limit = Limits.ALL;
    private Locale language;
    private boolean json;
    private boolean help;

    private Options(Locale language) {
        this.language = language;
    }

    /** @param language unless another is asked for */
    static Options parse(List<String> arguments, Locale language) throws IOException {
        Options options = new Options(language);
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            options.take(left.remove(), left);
        }
        if (!options.help && (options.files.isEmpty() || options.files.size() > 2)) {
            throw new UsageException("missing-file", "");
        }
        return options;
    }

    Locale language() {
        return language;
    }

    boolean json() {
        return json;
    }

    boolean help() {
        return help;
    }

    /** Whoever names witnesses wants them to have signed, all unless told how many. */
    Question question() {
        return new Question(
                files.getFirst(),
                files.size() == 2 ? files.getLast() : null,
                keys,
                origin,
                witnesses,
                witnessesNeeded == null ? witnesses.size() : witnessesNeeded,
                kept,
                limit);
    }

    private void take(String option, Deque<String> left) throws IOException {
        switch (option) {
            case "--key" -> keys.addAll(keys(value(option, left)));
            case "--origin" -> origin = value(option, left);
            case "--witness" -> witnesses.add(witness(value(option, left)));
            case "--witnesses" -> witnessesNeeded = (int) number(option, value(option, left), Short.MAX_VALUE);
            case "--checkpoint" -> kept.add(SignedNote.parse(bytes(path(value(option, left)))));
            case "--limit" -> limit = number(option, value(option, left), Long.MAX_VALUE / 2);
            case "--lang" -> language = Locale.forLanguageTag(value(option, left));
            case "--json" -> json = true;
            case "--help", "-h" -> help = true;
            default -> {
                if (option.startsWith("-")) {
                    throw new UsageException("unknown-option", option);
                }
                files.add(path(option));
            }
        }
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new UsageException("missing-value", option);
        }
        return left.remove();
    }

    /** A file of keys, or a key itself, whose base64 no file is called like. */
    private static List<VerifierKey> keys(String value) throws IOException {
        Path file = value.indexOf('+') < 0 || isFile(value) ? path(value) : null;
        return Trusted.keys(file == null ? value : Utf8.decode(bytes(file)));
    }

    private static VerifierKey witness(String value) {
        VerifierKey key = VerifierKey.parse(value);
        if (key.type() != SignatureType.COSIGNATURE) {
            throw new MalformedException("not the key of a witness");
        }
        return key;
    }

    private static long number(String option, String value, long most) {
        if (!value.matches("\\d{1,18}") || Long.parseLong(value) > most) {
            throw new UsageException("not-a-number", option);
        }
        return Long.parseLong(value);
    }

    private static byte[] bytes(Path file) throws IOException {
        return ProofFile.read(file, Limits.SMALL);
    }

    private static boolean isFile(String value) {
        try {
            return Files.isRegularFile(Path.of(value));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UsageException("unknown-option", value);
        }
    }
}
