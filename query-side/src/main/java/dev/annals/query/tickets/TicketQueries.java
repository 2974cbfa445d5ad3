package dev.annals.query.tickets;

import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.api.ticket.FindTickets;
import dev.annals.api.ticket.GetTicket;
import dev.annals.api.ticket.TicketSummary;
import dev.annals.api.ticket.TicketView;
import dev.annals.query.world.Worlds;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what is asked about tickets. */
public final class TicketQueries {
    private final Worlds worlds;

    public TicketQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    public Answer<TicketView> handle(GetTicket query) {
        return worlds.find(query.asOf(), TicketViews.one(query.id()));
    }

    @QueryHandler
    public Answer<Page<TicketSummary>> handle(FindTickets query) {
        return worlds.ask(query.asOf(), world -> TicketViews.find(world, query.request()));
    }
}
