package dev.annals.server.startup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the master keys are that the keys of data subjects are wrapped with.
 *
 * @param keys the keys themselves, the last one in use; from a file when there are none
 * @param file that holds them; one in the data folder when absent
 */
public record SealingSettings(List<byte[]> keys, @Nullable Path file) {
    /** When nothing is set. */
    public static final SealingSettings USUAL = new SealingSettings(List.of(), null);

    public SealingSettings {
        keys = List.copyOf(keys);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return keys.isEmpty() ? "master keys in " + file : "master keys that are given";
    }
}
