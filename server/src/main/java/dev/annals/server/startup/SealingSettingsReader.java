package dev.annals.server.startup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of {@link SettingsReader} that is about the master keys. */
final class SealingSettingsReader {
    private static final String KEY = "ANNALS_MASTER_KEY";
    private static final String FILE = "ANNALS_MASTER_KEY_FILE";

    static final Set<String> NAMES = Set.of(KEY, FILE);

    private final SettingValues values;

    SealingSettingsReader(SettingValues values) {
        this.values = values;
    }

    SealingSettings read() {
        SealingSettings read = new SealingSettings(keys(), file());
        if (!read.keys().isEmpty() && read.file() != null) {
            throw new StartRefused(KEY + " and " + FILE + " are both set: leave one out.");
        }
        return read;
    }

    private List<byte[]> keys() {
        String value = values.get(KEY);
        try {
            return value == null
                    ? List.of()
                    : Stream.of(value.split(",", -1)).map(SecretKey::parse).toList();
        } catch (IllegalArgumentException e) {
            // Without the value, and without what may quote it.
            throw SettingsReader.wrong(
                    KEY, "(not shown)", "32 bytes in base64, or several such with commas between", null);
        }
    }

    private @Nullable Path file() {
        String value = values.get(FILE);
        try {
            return value == null ? null : Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw SettingsReader.wrong(FILE, value, "the path of a file", e);
        }
    }
}
