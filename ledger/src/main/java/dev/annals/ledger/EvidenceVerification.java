package dev.annals.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks events that come with proofs, one after the other, so that they need not be in memory together. */
public final class EvidenceVerification {
    /** Of each the last version is remembered, so somebody could fill the memory with them. */
    private static final int MOST_AGGREGATES = 1_000_000;

    private final Found found = new Found();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Trust trust;
    private final Extent extent;
    private final @Nullable Checkpoint head;
    private long last;

    public EvidenceVerification(SignedNote head, Trust trust, Extent extent) {
        this.trust = trust;
        this.extent = extent;
        this.head = Signatures.head(head, trust, found);
        this.last = extent instanceof Extent.Range range ? range.from() - 1 : 0;
    }

    /**
     * A checkpoint that the ledger must have grown from.
     *
     * @param proof null where there is none
     * @return whether everything holds so far
     */
    public boolean earlier(SignedNote checkpoint, @Nullable ConsistencyProof proof) {
        if (head == null || !found.holds()) {
            return false;
        }
        Checkpoint before = Signatures.signed(checkpoint, trust, found);
        if (before == null) {
            return false;
        }
        boolean grown = proof != null
                && proof.from() == before.size()
                && proof.to() == head.size()
                && proof.proves(before.root(), head.root());
        if (found.check(grown, Check.GROWTH, before.size())) {
            found.grownFrom(before.size());
        }
        return grown;
    }

    /** The next event. */
    public boolean next(HashedEvent event, InclusionProof proof) {
        boolean holds = found.holds()
                && found.check(isInOrder(event.position()), Check.ORDER, expected(event.position()))
                && proved(event, proof)
                && found.check(followsItsAggregate(event), Check.VERSIONS, event.position());
        last = event.position();
        return holds;
    }

    public boolean holds() {
        return found.holds();
    }

    /** The verdict when no more events come. */
    public Verdict end() {
        if (extent instanceof Extent.Range range) {
            found.check(last == range.to(), Check.ORDER, last + 1);
        }
        return found.verdict();
    }

    /** Of the ledger; 0 where it has no head that holds. */
    long size() {
        return head == null ? 0 : head.size();
    }

    /** That the extra data of a proof file, if there is any, is the entry. */
    void entry(byte[] extra, HashedEvent event) {
        boolean same = extra.length == 0 || event.isOf(Hash.ofLeaf(extra));
        found.check(same, Check.PROOF, event.position());
    }

    /** Counts as one that holds before its version is looked at: it is in the ledger all the same. */
    boolean proved(HashedEvent event, InclusionProof proof) {
        if (head == null) {
            return false;
        }
        long position = event.position();
        boolean about = proof.index() == position - 1 && proof.size() == head.size() && position <= head.size();
        boolean there = found.check(about, Check.PROOF, position)
                && found.check(isIn(head, event.leaf(), proof), Check.EVENT, position);
        if (there) {
            found.event();
        }
        return there;
    }

    private boolean isInOrder(long position) {
        return extent instanceof Extent.Range range ? position == last + 1 && position <= range.to() : position > last;
    }

    /** Where one is missing from a range, it is named and not the one that stands in its place. */
    private long expected(long position) {
        return extent instanceof Extent.Range ? last + 1 : position;
    }

    private static boolean isIn(Checkpoint head, @Nullable Hash leaf, InclusionProof proof) {
        return leaf != null && proof.proves(leaf, head.root());
    }

    /** Positions without gaps leave no event out. */
    private boolean followsItsAggregate(HashedEvent event) {
        if (extent instanceof Extent.Range) {
            return true;
        }
        Long before = versions.put(event.aggregateId(), event.version());
        if (versions.size() > MOST_AGGREGATES) {
            throw new MalformedException("evidence is about more than a million aggregates");
        }
        if (before == null) {
            return extent instanceof Extent.Some || event.version() == 1;
        }
        return event.version() == before + 1;
    }
}
