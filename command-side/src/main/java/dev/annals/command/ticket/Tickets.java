package dev.annals.command.ticket;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;

/** The tickets, for the wiring. */
public final class Tickets {
    private Tickets() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(AggregateType.TICKET, Ticket.class, Ticket::new, Case::new);
    }
}
