package dev.annals.verifier;

import dev.annals.ledger.SignedNote;
import dev.annals.ledger.VerifierKey;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be verified, and what is trusted.
 *
 * @param event beside a proof file; null to take the one of the same name
 * @param keys of the ledger; none to believe those of the archive
 * @param origin of the ledger; null to take the name of its key
 * @param kept checkpoints that were kept elsewhere
 * @param limit bytes that an archive may have unpacked
 */
record Question(
        Path file,
        @Nullable Path event,
        List<VerifierKey> keys,
        @Nullable String origin,
        List<VerifierKey> witnesses,
        int witnessesNeeded,
        List<SignedNote> kept,
        long limit) {}
