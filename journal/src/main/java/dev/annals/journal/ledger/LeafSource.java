package dev.annals.journal.ledger;

import dev.annals.ledger.Hash;
import dev.annals.ledger.StoredEvent;
import java.util.List;

/** Where the leaves of the tree are kept, and the events that they are of. */
public interface LeafSource {
    /** Up to {@code limit} events after a position as they are read back, each with its leaf, in order. */
    List<Leaf> after(long position, int limit);

    /** The leaf hashes from an index on, as many as there are up to {@code count}. */
    List<Hash> hashes(long first, int count);

    /** @param kept the leaf hash that was kept when the event was recorded */
    record Leaf(StoredEvent event, Hash kept) {}
}
