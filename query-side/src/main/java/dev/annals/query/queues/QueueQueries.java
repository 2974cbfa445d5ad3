package dev.annals.query.queues;

import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.api.queue.FindQueueTeams;
import dev.annals.api.queue.FindQueues;
import dev.annals.api.queue.FindWaitingTickets;
import dev.annals.api.queue.GetQueue;
import dev.annals.api.queue.QueueTeam;
import dev.annals.api.queue.QueueView;
import dev.annals.api.queue.WaitingTicket;
import dev.annals.query.world.Worlds;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what queues there are, and what assigning tickets by themselves needs to know. */
public final class QueueQueries {
    private final Worlds worlds;

    public QueueQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    public Answer<QueueView> handle(GetQueue query) {
        return worlds.find(query.asOf(), QueueViews.one(query.id()));
    }

    @QueryHandler
    public Answer<Page<QueueView>> handle(FindQueues query) {
        return worlds.ask(query.asOf(), world -> QueueViews.find(world, query.request()));
    }

    @QueryHandler
    public Answer<List<QueueTeam>> handle(FindQueueTeams query) {
        return worlds.ask(query.asOf(), Teams::find);
    }

    @QueryHandler
    public Answer<List<WaitingTicket>> handle(FindWaitingTickets query) {
        return worlds.ask(query.asOf(), world -> Waiting.find(world, query));
    }
}
