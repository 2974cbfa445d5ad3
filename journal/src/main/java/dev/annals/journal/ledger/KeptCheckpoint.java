package dev.annals.journal.ledger;

import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.SignedNote;
import java.time.Instant;

/**
 * A checkpoint that was signed here.
 *
 * @param note with the cosignatures that came in
 */
public record KeptCheckpoint(long size, SignedNote note, Instant signedAt) {
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }
}
