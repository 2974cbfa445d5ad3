package dev.annals.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * That an event is in the ledger, as a file of its own (C2SP tlog-proof, {@code .tlog-proof}). Who has the event and
 * the ledger's public key needs nothing else.
 *
 * @param extra the leaf's entry, or nothing; says nothing by itself
 * @param index the leaf's place, from 0
 * @param hashes as in {@link InclusionProof}
 */
public record TlogProof(byte[] extra, long index, List<Hash> hashes, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    /** No tree of which a size can be written is higher. */
    private static final int MOST_HASHES = 63;

    public TlogProof {
        hashes = List.copyOf(hashes);
    }

    public static TlogProof of(EventLeaf leaf, InclusionProof proof, SignedNote checkpoint) {
        return new TlogProof(leaf.encode(), proof.index(), proof.hashes(), checkpoint);
    }

    public static TlogProof parse(byte[] file) {
        if (file.length > SignedNote.MOST_BYTES) {
            throw new MalformedException("a proof is longer than a million bytes");
        }
        return parse(Utf8.decode(file));
    }

    /** @param proof as in {@link #toString()} */
    public static TlogProof parse(String proof) {
        int blank = proof.indexOf("\n\n");
        if (blank < 0) {
            throw new MalformedException("a proof has no checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(proof.substring(0, blank).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new MalformedException("not a proof of a known version");
        }
        byte[] extra = extra(lines);
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new MalformedException("a proof has no index");
        }
        long index = Checkpoint.number(lines.removeFirst().substring(INDEX.length()), "the index of a proof");
        if (lines.size() > MOST_HASHES) {
            throw new MalformedException("a proof has more than 63 hashes");
        }
        List<Hash> hashes = lines.stream().map(Hash::parse).toList();
        return new TlogProof(extra, index, hashes, SignedNote.parse(proof.substring(blank + 2)));
    }

    /** @param size of the checkpoint's tree, which the proof itself does not name */
    public InclusionProof inclusion(long size) {
        return new InclusionProof(index, size, hashes);
    }

    /** The file. */
    @Override
    public String toString() {
        StringBuilder proof = new StringBuilder(HEADER).append('\n');
        if (extra.length > 0) {
            proof.append(EXTRA).append(Base64Text.encode(extra)).append('\n');
        }
        proof.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> proof.append(hash).append('\n'));
        return proof.append('\n').append(checkpoint).toString();
    }

    private static byte[] extra(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith(EXTRA)) {
            return new byte[0];
        }
        return Base64Text.decode(lines.removeFirst().substring(EXTRA.length()), "the extra data of a proof");
    }
}
