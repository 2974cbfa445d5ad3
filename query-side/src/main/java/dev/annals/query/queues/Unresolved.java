package dev.annals.query.queues;

import dev.annals.api.ticket.TicketState;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which tickets somebody still has to work on. */
public final class Unresolved {
    /** A condition on {@code ticket}, written as the index on waiting tickets has it. */
    public static final String CONDITION = Arrays.stream(TicketState.values())
            .filter(TicketState::isUnresolved)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ", "state IN (", ")"));

    private Unresolved() {}
}
