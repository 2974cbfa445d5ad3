package dev.annals.ledger;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole history, event by event from the first on, in memory that does not grow with it. The leaf hashes
 * that come with it name the event that was changed; the checkpoints prove that the leaf hashes were not.
 */
public final class HistoryVerification {
    private final Found found = new Found();
    private final Frontier tree = new Frontier();
    private final Deque<Checkpoint> awaited = new ArrayDeque<>();
    private final @Nullable Checkpoint head;

    /** @param earlier checkpoints that are to be met on the way; those of other keys or origins are a flaw */
    public HistoryVerification(SignedNote head, List<SignedNote> earlier, Trust trust) {
        this.head = Signatures.head(head, trust, found);
        Stream.concat(earlier.stream().map(note -> Signatures.signed(note, trust, found)), Stream.ofNullable(this.head))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .forEach(awaited::add);
        // An empty ledger has a checkpoint too.
        meet();
    }

    /**
     * The next event in the order of positions.
     *
     * @param leaf what the ledger says its leaf hash is
     * @return whether everything holds so far; if not, there is no use in going on
     */
    public boolean next(StoredEvent event, Hash leaf) {
        return next(HashedEvent.of(event), leaf);
    }

    /** The next event, which was hashed beforehand. */
    public boolean next(HashedEvent event, Hash leaf) {
        long position = tree.size() + 1;
        if (found.holds()
                && found.check(event.position() == position, Check.ORDER, position)
                && found.check(!awaited.isEmpty(), Check.PROOF, position)
                && found.check(event.isOf(leaf), Check.EVENT, position)) {
            tree.append(leaf);
            found.event();
            meet();
        }
        return found.holds();
    }

    public boolean holds() {
        return found.holds();
    }

    /** The verdict when no more events come. */
    public Verdict end() {
        found.check(awaited.isEmpty(), Check.ORDER, tree.size() + 1);
        return found.verdict();
    }

    private void meet() {
        while (!awaited.isEmpty() && awaited.getFirst().size() == tree.size()) {
            Checkpoint met = awaited.removeFirst();
            if (found.check(met.root().equals(tree.root()), Check.ROOT, met.size()) && met != head) {
                found.grownFrom(met.size());
            }
        }
    }
}
