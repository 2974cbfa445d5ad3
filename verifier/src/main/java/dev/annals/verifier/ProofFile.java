package dev.annals.verifier;

import dev.annals.ledger.EvidenceVerification;
import dev.annals.ledger.Extent;
import dev.annals.ledger.MalformedException;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.TlogProof;
import dev.annals.ledger.Trust;
import dev.annals.ledger.Verdict;
import dev.annals.ledger.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks one event by the proof file that it comes with. */
final class ProofFile {
    static final String ENDING = ".tlog-proof";

    private ProofFile() {}

    static Outcome verify(Question question) throws IOException {
        if (question.keys().isEmpty()) {
            throw new MalformedException("a proof file has no key: give one (--key)");
        }
        TlogProof proof = TlogProof.parse(read(question.file(), Limits.SMALL));
        byte[] file = read(event(question), Limits.LINE);
        EventLine event = EventReader.read(new FlatJson(file, 0, file.length, false));
        Json.require(event.proof() == null && event.leafHash() == null);
        Trust trust = Trusted.of(question, question.keys());
        Verdict growth = growth(proof.checkpoint(), question, trust);
        Verdict verdict = growth.holds() ? Verification.of(proof, event.event(), trust) : growth;
        long treeSize = EarlierCheckpoints.sizeOf(proof.checkpoint());
        return new Outcome(null, trust.origin(), treeSize, false, verdict);
    }

    /** A proof file leads to no other checkpoint than its own. */
    private static Verdict growth(SignedNote head, Question question, Trust trust) throws IOException {
        EvidenceVerification verification = new EvidenceVerification(head, trust, new Extent.Some());
        EarlierCheckpoints own = EarlierCheckpoints.none(EarlierCheckpoints.sizeOf(head));
        for (SignedNote kept : question.kept()) {
            verification.earlier(kept, own.proof(kept));
        }
        return verification.end();
    }

    private static Path event(Question question) {
        if (question.event() != null) {
            return question.event();
        }
        String name = question.file().getFileName().toString();
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return question.file().resolveSibling(stem + ".json");
    }

    static byte[] read(Path file, int most) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new MalformedException("a file is too long");
            }
            return bytes;
        }
    }
}
