package dev.annals.ledger;

/** Checks evidence by nothing but public keys. */
public final class Verification {
    private Verification() {}

    public static Verdict of(Evidence evidence, Trust trust) {
        EvidenceVerification verification = new EvidenceVerification(evidence.checkpoint(), trust, new Extent.Some());
        for (Evidence.Earlier earlier : evidence.earlier()) {
            verification.earlier(earlier.checkpoint(), earlier.proof());
        }
        for (Evidence.Proved proved : evidence.events()) {
            if (!verification.next(HashedEvent.of(proved.event()), proved.proof())) {
                break;
            }
        }
        return verification.end();
    }

    /** One event and the file that proves it. */
    public static Verdict of(TlogProof proof, StoredEvent event, Trust trust) {
        return of(proof, HashedEvent.of(event), trust);
    }

    public static Verdict of(TlogProof proof, HashedEvent event, Trust trust) {
        EvidenceVerification verification = new EvidenceVerification(proof.checkpoint(), trust, new Extent.Some());
        if (verification.proved(event, proof.inclusion(verification.size()))) {
            verification.entry(proof.extra(), event);
        }
        return verification.end();
    }
}
