package dev.annals.verifier;

import dev.annals.ledger.Checkpoint;
import dev.annals.ledger.ConsistencyProof;
import dev.annals.ledger.Hash;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SignedNote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The earlier checkpoints of an archive, those that somebody kept elsewhere, and the proofs of growth. */
final class EarlierCheckpoints {
    /** RFC 9162 has at most two hashes for each height. */
    private static final int MOST_HASHES = 130;

    private final long headSize;
    private final Map<Long, List<Hash>> proofs = new LinkedHashMap<>();
    private final List<SignedNote> notes = new ArrayList<>();

    private EarlierCheckpoints(long headSize) {
        this.headSize = headSize;
    }

    static EarlierCheckpoints none(long headSize) {
        return new EarlierCheckpoints(headSize);
    }

    static EarlierCheckpoints read(Archive archive, Manifest manifest, List<SignedNote> kept, long headSize)
            throws IOException {
        EarlierCheckpoints earlier = new EarlierCheckpoints(headSize);
        for (long size : archive.earlier()) {
            SignedNote note = SignedNote.parse(archive.read(Archive.earlier(size)));
            if (sizeOf(note) != size || archive.has(Archive.consistency(size)) == (manifest.kind() == Kind.HISTORY)) {
                throw new MalformedException("an earlier checkpoint is not the one that its name says");
            }
            earlier.notes.add(note);
            if (manifest.kind() != Kind.HISTORY) {
                earlier.proofs.put(size, hashes(archive.read(Archive.consistency(size))));
            }
        }
        kept.stream().filter(note -> !earlier.notes.contains(note)).forEach(earlier.notes::add);
        return earlier;
    }

    List<SignedNote> notes() {
        return notes;
    }

    /** That the ledger grew from a checkpoint of this note to the head; null where the archive does not show it. */
    @Nullable
    ConsistencyProof proof(SignedNote note) {
        long size = sizeOf(note);
        if (size == headSize) {
            return new ConsistencyProof(size, size, List.of());
        }
        List<Hash> hashes = proofs.get(size);
        return hashes == null ? null : new ConsistencyProof(size, headSize, hashes);
    }

    /** Of a note that is no checkpoint 0; it will be refused as such. */
    static long sizeOf(SignedNote note) {
        try {
            return Checkpoint.parse(note.text()).size();
        } catch (MalformedException e) {
            return 0;
        }
    }

    private static List<Hash> hashes(byte[] file) {
        String text = Utf8.decode(file).toString();
        List<String> lines = text.lines().toList();
        boolean ended = text.isEmpty() || text.equals(String.join("\n", lines) + "\n");
        if (!ended || lines.size() > MOST_HASHES) {
            throw new MalformedException("not a proof of consistency");
        }
        return lines.stream().map(Hash::parse).toList();
    }
}
