package dev.annals.query.tickets;

import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.api.ticket.FindTickets;
import dev.annals.api.ticket.GetTicket;
import dev.annals.api.ticket.TicketSummary;
import dev.annals.api.ticket.TicketView;
import dev.annals.query.sla.SlaConfiguration;
import dev.annals.query.world.Moment;
import dev.annals.query.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what is asked about tickets. */
public final class TicketQueries {
    private final Worlds worlds;
    private final SlaConfiguration configuration;
    private final Clock clock;

    public TicketQueries(Worlds worlds, SlaConfiguration configuration, Clock clock) {
        this.worlds = worlds;
        this.configuration = configuration;
        this.clock = clock;
    }

    @QueryHandler
    public Answer<TicketView> handle(GetTicket query) {
        Answer<WholeTicket> ticket = worlds.find(query.asOf(), TicketViews.one(query.id()));
        Instant moment = Moment.of(query.asOf(), ticket.instant(), clock);
        return new Answer<>(ticket.body().view(moment, configuration.hours(query.asOf())), ticket.position(), moment);
    }

    @QueryHandler
    public Answer<Page<TicketSummary>> handle(FindTickets query) {
        return worlds.ask(query.asOf(), world -> TicketViews.find(world, query.request()));
    }
}
