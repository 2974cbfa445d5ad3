package dev.annals.server.startup;

import dev.annals.ledger.VerifierKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger is signed and where its checkpoints are published.
 *
 * @param origin what the ledger is called when its first key is made; by chance when absent
 * @param every a checkpoint is signed at most this often
 * @param folder where checkpoints are written to
 */
public record LedgerSettings(
        @Nullable String origin, Duration every, @Nullable Path folder, List<Witness> witnesses) {
    /** When nothing is set. */
    public static final LedgerSettings USUAL = new LedgerSettings(null, Duration.ofMinutes(1), null, List.of());

    public LedgerSettings {
        witnesses = List.copyOf(witnesses);
    }

    /** Somebody who cosigns checkpoints. */
    public record Witness(URI url, VerifierKey key) {}
}
