package dev.annals.command.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When which ticket has to be looked at, because one of its clocks reaches a mark. */
final class Agenda {
    private static final Comparator<Due> BY_TIME = Comparator.comparing(Due::at).thenComparing(Due::ticket);

    private final TreeSet<Due> inOrder = new TreeSet<>(BY_TIME);
    private final Map<UUID, Due> byTicket = new HashMap<>();

    /** A ticket, and when its next mark is reached. */
    record Due(UUID ticket, Instant at) {}

    /** @param at absent where no clock of the ticket will reach anything */
    void set(UUID ticket, @Nullable Instant at) {
        Due before = at == null ? byTicket.remove(ticket) : byTicket.put(ticket, new Due(ticket, at));
        if (before != null) {
            inOrder.remove(before);
        }
        if (at != null) {
            inOrder.add(Objects.requireNonNull(byTicket.get(ticket)));
        }
    }

    /** The first one that is due before an instant. */
    @Nullable
    Due before(Instant until) {
        return inOrder.isEmpty() || !inOrder.first().at().isBefore(until) ? null : inOrder.first();
    }
}
