package dev.annals.server.sla;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which tickets were told to look at their clocks, until the board shows what came of it: so thousands are judged
 * without waiting for the read models in between. Known to one process only; a ticket that is told again by another
 * one records nothing more.
 */
final class RecentlyTold {
    private final Map<UUID, Long> told = new HashMap<>();

    /** @param head of the journal, behind everything that they have recorded */
    void add(Collection<UUID> tickets, long head) {
        tickets.forEach(ticket -> told.put(ticket, head));
    }

    /** What the board shows at a position need not be remembered any more. */
    void shown(long position) {
        told.values().removeIf(head -> head <= position);
    }

    boolean contains(UUID ticket) {
        return told.containsKey(ticket);
    }

    int size() {
        return told.size();
    }
}
