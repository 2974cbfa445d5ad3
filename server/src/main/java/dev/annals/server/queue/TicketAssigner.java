package dev.annals.server.queue;

import dev.annals.api.Ids;
import dev.annals.api.Patch;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.queue.FindQueueTeams;
import dev.annals.api.queue.FindWaitingTickets;
import dev.annals.api.queue.QueueTeam;
import dev.annals.api.queue.WaitingTicket;
import dev.annals.api.ticket.AssignTicket;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.imports.job.Imports;
import dev.annals.server.reactor.Duty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives tickets that wait in a queue to the agents of its team, the most urgent and then the oldest first. Each is
 * told with the version it was seen at: what has moved on since is left for the next look, so a ticket is assigned
 * once, however many look at the same time.
 */
@Component
class TicketAssigner implements Duty.Work {
    private static final Logger LOG = LoggerFactory.getLogger(TicketAssigner.class);
    private static final String RULE = "rule:queue-assignment";
    /** Tickets of one look: each is a command, and a stop waits for the one that is under way. */
    private static final int BATCH = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Queries queries;
    private final CommandDispatcher dispatcher;
    private final JournalReader journal;
    private final Visibility visibility;
    private final Imports imports;
    private final Ids ids;
    private final Clock clock;

    /** The last ticket of the batch before, while there are more behind it. */
    private @Nullable WaitingTicket last;

    TicketAssigner(
            Queries queries,
            CommandDispatcher dispatcher,
            JournalReader journal,
            Visibility visibility,
            Imports imports,
            Ids ids,
            Clock clock) {
        this.queries = queries;
        this.dispatcher = dispatcher;
        this.journal = journal;
        this.visibility = visibility;
        this.imports = imports;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sees all that was recorded before, what it has assigned itself and what another process has among it. */
    @Override
    public boolean look() throws InterruptedException {
        if (!visibility.awaitPosition(journal.head(), PATIENCE)) {
            return false;
        }
        Answer<List<QueueTeam>> answer = queries.ask(new FindQueueTeams(AsOf.NOW));
        Instant now = clock.instant();
        Teams teams = new Teams(answer.body(), answer.position() + 1);
        List<WaitingTicket> waiting = waiting(teams.attended(now));
        boolean useful = false;
        for (WaitingTicket ticket : waiting) {
            useful |= assign(ticket, teams, now);
        }
        // Tickets that nobody can take must not keep those behind them from being looked at, nor keep us busy.
        last = waiting.size() < BATCH ? null : waiting.getLast();
        return useful && last != null;
    }

    private List<WaitingTicket> waiting(List<String> queues) {
        return queues.isEmpty()
                ? List.of()
                : queries.ask(new FindWaitingTickets(queues, imports.underWay(), last, BATCH, AsOf.NOW))
                        .body();
    }

    private boolean assign(WaitingTicket ticket, Teams teams, Instant now) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Choice choice = teams.choose(ticket, now).orElse(null);
        if (choice == null || !isTaken(ticket, choice)) {
            return false;
        }
        teams.given(choice.agent().id(), ticket.queueKey());
        return true;
    }

    private boolean isTaken(WaitingTicket ticket, Choice choice) {
        AssignTicket command =
                new AssignTicket(ticket.id(), Patch.set(choice.agent().id()), null);
        Origin origin = Origin.ownAccord(RULE, ids);
        try {
            dispatcher.dispatch(new Wish(command, null, choice.reason(), ticket.version()), origin);
            return true;
        } catch (Refused refused) {
            if (refused.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
                throw refused;
            }
            return false;
        } catch (RuntimeException mistake) {
            // One ticket that cannot be assigned keeps no other from it; messages may quote what a person typed.
            LOG.error(
                    "Ticket {} cannot be assigned: {}",
                    ticket.id(),
                    mistake.getClass().getName());
            return false;
        }
    }
}
