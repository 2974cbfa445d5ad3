package dev.annals.server.startup;

import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SignatureType;
import dev.annals.ledger.VerifierKey;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of {@link SettingsReader} that is about the ledger. */
final class LedgerSettingsReader {
    private static final String ORIGIN = "ANNALS_LEDGER_ORIGIN";
    private static final String EVERY = "ANNALS_CHECKPOINT_EVERY";
    private static final String FOLDER = "ANNALS_CHECKPOINT_FOLDER";
    private static final String WITNESSES = "ANNALS_WITNESSES";

    static final Set<String> NAMES = Set.of(ORIGIN, EVERY, FOLDER, WITNESSES);

    private static final Pattern NAME = Pattern.compile("[!-~&&[^+]]+");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final SettingValues values;

    LedgerSettingsReader(SettingValues values) {
        this.values = values;
    }

    LedgerSettings read() {
        return new LedgerSettings(origin(), every(), folder(), witnesses());
    }

    private @Nullable String origin() {
        String value = values.get(ORIGIN);
        if (value != null && !NAME.matcher(value).matches()) {
            throw SettingsReader.wrong(ORIGIN, value, "a name without spaces and +, as in ledger.shop.example", null);
        }
        return value;
    }

    private Duration every() {
        String value = values.get(EVERY);
        if (value == null) {
            return LedgerSettings.USUAL.every();
        }
        String wanted = "a time from PT1S to PT24H";
        try {
            Duration every = Duration.parse(value);
            if (every.compareTo(SHORTEST) >= 0 && every.compareTo(LONGEST) <= 0) {
                return every;
            }
        } catch (DateTimeException e) {
            throw SettingsReader.wrong(EVERY, value, wanted, e);
        }
        throw SettingsReader.wrong(EVERY, value, wanted, null);
    }

    private @Nullable Path folder() {
        String value = values.get(FOLDER);
        if (value == null) {
            return null;
        }
        try {
            Path folder = Path.of(value).toAbsolutePath().normalize();
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            throw SettingsReader.wrong(FOLDER, value, "the path of a folder", e);
        }
        throw SettingsReader.wrong(FOLDER, value, "a folder that is there", null);
    }

    private List<LedgerSettings.Witness> witnesses() {
        String value = values.get(WITNESSES);
        List<LedgerSettings.Witness> witnesses = new ArrayList<>();
        for (String witness : value == null ? new String[0] : value.split(",", -1)) {
            witnesses.add(witness(witness.strip()));
        }
        if (witnesses.stream().map(LedgerSettings.Witness::url).distinct().count() < witnesses.size()) {
            throw new StartRefused(WITNESSES + " names an address twice.");
        }
        return witnesses;
    }

    private static LedgerSettings.Witness witness(String value) {
        String[] parts = value.split(" +");
        try {
            URI url = URI.create(parts[0].replaceFirst("/+$", ""));
            VerifierKey key = VerifierKey.parse(parts[parts.length - 1]);
            boolean web = url.getHost() != null && Set.of("http", "https").contains(url.getScheme());
            if (parts.length == 2 && web && url.getUserInfo() == null && key.type() == SignatureType.COSIGNATURE) {
                return new LedgerSettings.Witness(url, key);
            }
        } catch (IllegalArgumentException | MalformedException e) {
            throw notAWitness(e);
        }
        throw notAWitness(null);
    }

    /** Without the value: it may hold a password, or a key that was taken for another one. */
    private static StartRefused notAWitness(@Nullable Throwable cause) {
        return SettingsReader.wrong(
                WITNESSES,
                "(not shown)",
                "an address and the key of a witness, <url> <name+id+key>, with commas between",
                cause);
    }
}
