package dev.annals.ledger;

import org.jspecify.annotations.Nullable;

/** Whether a note is a checkpoint of the ledger that is trusted. */
final class Signatures {
    private Signatures() {}

    /** The checkpoint, by the keys of the ledger and enough witnesses. */
    static @Nullable Checkpoint head(SignedNote note, Trust trust, Found found) {
        SignedNote.Signers ledger = note.signers(trust.ledgerKeys());
        Checkpoint checkpoint = signed(note, ledger, trust, found);
        if (checkpoint == null) {
            return null;
        }
        SignedNote.Signers witnesses = note.signers(trust.witnessKeys());
        boolean seen = witnesses.forged().isEmpty() && witnesses.genuine().size() >= trust.witnessesNeeded();
        found.signed(ledger.genuine(), witnesses.genuine());
        return found.check(seen, Check.WITNESSES, checkpoint.size()) ? checkpoint : null;
    }

    /** The checkpoint, by the keys of the ledger alone. */
    static @Nullable Checkpoint signed(SignedNote note, Trust trust, Found found) {
        return signed(note, note.signers(trust.ledgerKeys()), trust, found);
    }

    private static @Nullable Checkpoint signed(SignedNote note, SignedNote.Signers ledger, Trust trust, Found found) {
        Checkpoint checkpoint = read(note, found);
        if (checkpoint == null) {
            return null;
        }
        boolean genuine = ledger.forged().isEmpty() && !ledger.genuine().isEmpty();
        boolean holds = found.check(checkpoint.origin().equals(trust.origin()), Check.ORIGIN, checkpoint.size())
                && found.check(genuine, Check.SIGNATURE, checkpoint.size());
        return holds ? checkpoint : null;
    }

    private static @Nullable Checkpoint read(SignedNote note, Found found) {
        try {
            return Checkpoint.parse(note.text());
        } catch (MalformedException e) {
            found.check(false, Check.CHECKPOINT, 0);
            return null;
        }
    }
}
