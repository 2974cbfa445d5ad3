package dev.annals.verifier;

import dev.annals.ledger.Check;
import dev.annals.ledger.EvidenceVerification;
import dev.annals.ledger.Extent;
import dev.annals.ledger.HistoryVerification;
import dev.annals.ledger.SignedNote;
import dev.annals.ledger.Trust;
import dev.annals.ledger.Verdict;
import dev.annals.ledger.VerifierKey;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Checks an archive. */
final class ArchiveVerification {
    private final Archive archive;
    private final Question question;
    private final Manifest manifest;
    private final SignedNote note;
    private final long treeSize;
    private final EarlierCheckpoints earlier;
    private long events;
    private boolean entitySeen;

    private ArchiveVerification(Archive archive, Question question) throws IOException {
        this.archive = archive;
        this.question = question;
        manifest = Manifest.parse(archive.read(Archive.MANIFEST));
        note = SignedNote.parse(archive.read(Archive.CHECKPOINT));
        treeSize = EarlierCheckpoints.sizeOf(note);
        earlier = EarlierCheckpoints.read(archive, manifest, question.kept(), treeSize);
    }

    static Outcome of(Question question) throws IOException {
        try (Archive archive = Archive.open(question.file(), question.limit())) {
            return new ArchiveVerification(archive, question).verify();
        }
    }

    private Outcome verify() throws IOException {
        List<VerifierKey> own = Trusted.keys(Utf8.decode(archive.read(Archive.KEYS)));
        boolean ownKeys = question.keys().isEmpty();
        Trust trust = Trusted.of(question, ownKeys ? own : question.keys());
        Verdict verdict = manifest.kind() == Kind.HISTORY ? history(trust) : evidence(trust);
        if (verdict.holds()) {
            archive.pass(Archive.REPORT);
            verdict = withManifest(verdict, trust);
        }
        return new Outcome(manifest, trust.origin(), treeSize, ownKeys, verdict);
    }

    private Verdict evidence(Trust trust) throws IOException {
        EvidenceVerification verification = new EvidenceVerification(note, trust, extent());
        for (SignedNote before : earlier.notes()) {
            verification.earlier(before, earlier.proof(before));
        }
        if (verification.holds()) {
            forEachEvent(line -> verification.next(line.event(), line.inclusion(treeSize)));
        }
        return verification.end();
    }

    private Verdict history(Trust trust) throws IOException {
        HistoryVerification verification = new HistoryVerification(note, earlier.notes(), trust);
        if (verification.holds()) {
            forEachEvent(line -> verification.next(line.event(), line.shownLeaf()));
        }
        return verification.end();
    }

    private Extent extent() {
        return manifest.kind() == Kind.RANGE
                ? new Extent.Range(manifest.from(), manifest.to())
                : new Extent.Aggregates();
    }

    private void forEachEvent(Predicate<EventLine> accepts) throws IOException {
        Manifest.Entity entity = manifest.entity();
        try (EventStream stream = new EventStream(archive.open(Archive.EVENTS))) {
            stream.forEachWhile(line -> {
                events++;
                entitySeen |= entity != null
                        && line.aggregateType().equals(entity.type())
                        && line.aggregateId().equals(entity.id());
                return accepts.test(line);
            });
        }
    }

    private Verdict withManifest(Verdict verdict, Trust trust) {
        boolean whole = manifest.kind() != Kind.HISTORY || manifest.from() == 1 && manifest.to() == treeSize;
        boolean so = manifest.origin().equals(trust.origin())
                && manifest.treeSize() == treeSize
                && manifest.events() == events
                && (manifest.entity() == null || entitySeen)
                && whole;
        return so
                ? verdict
                : new Verdict(
                        verdict.signedBy(),
                        verdict.witnessedBy(),
                        verdict.grownFrom(),
                        verdict.events(),
                        new Verdict.Flaw(Check.MANIFEST, 0));
    }
}
