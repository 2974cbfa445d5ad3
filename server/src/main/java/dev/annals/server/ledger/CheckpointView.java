package dev.annals.server.ledger;

import dev.annals.journal.ledger.KeptCheckpoint;
import java.time.Instant;

/**
 * A checkpoint that was signed.
 *
 * @param size how many events it covers
 * @param root of the tree over them, in base64
 * @param signatures how many, those of witnesses included
 */
record CheckpointView(long size, String root, Instant signedAt, int signatures) {
    static CheckpointView of(KeptCheckpoint kept) {
        return new CheckpointView(
                kept.size(),
                kept.checkpoint().root().toString(),
                kept.signedAt(),
                kept.note().signatures().size());
    }
}
