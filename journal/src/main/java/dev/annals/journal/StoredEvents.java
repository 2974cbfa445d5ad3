package dev.annals.journal;

import dev.annals.ledger.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads events exactly as they are stored, for those who verify or prove them. */
public interface StoredEvents {
    /** Up to {@code limit} events after a position, in order and without gaps. */
    List<StoredEvent> after(long position, int limit);

    /** The events at these positions, in order of position; positions that nothing is recorded at are left out. */
    List<StoredEvent> at(Collection<Long> positions);

    /** Where the events of some aggregates are, up to a position, in order. */
    List<Long> positionsOf(Collection<UUID> aggregates, long upTo);
}
