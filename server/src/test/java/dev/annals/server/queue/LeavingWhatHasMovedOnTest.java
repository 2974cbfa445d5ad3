package dev.annals.server.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.Ids;
import dev.annals.api.Text;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Query;
import dev.annals.api.queue.FindWaitingTickets;
import dev.annals.api.queue.WaitingTicket;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.imports.job.Imports;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What another process has seen before the ticket moved on, deterministically. */
class LeavingWhatHasMovedOnTest {
    private final RunningServer server = RunningServer.shared();
    private final Api api = server.api();

    @Test
    void a_ticket_that_was_assigned_since_it_was_seen_stays_with_its_agent() throws Exception {
        UUID ann = api.create("/users", "{'name':'Ann'}");
        UUID ben = api.create("/users", "{'name':'Ben'}");
        String queue = "queue-" + UUID.randomUUID();
        api.create(
                "/queues", "{'name':'%s','assignment':'ROUND_ROBIN','members':['%s','%s']}".formatted(queue, ann, ben));
        UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Example Person'}");
        String ticket = "/tickets/"
                + api.create(
                        "/tickets",
                        "{'customerId':'%s','subject':'Help','text':'x','priority':'LOW','channel':'CALL'}"
                                .formatted(customer));
        api.post(ticket + "/assign", "{'queue':'%s'}".formatted(queue));
        await().until(() -> api.get(ticket + "?atLeast=2").json().has("agentId"));
        String agent = api.get(ticket).json().get("agentId").asString();

        UUID id = UUID.fromString(ticket.substring("/tickets/".length()));
        lookingAt(new WaitingTicket(id, 2, Text.key(queue), null, null, TicketPriority.LOW, Instant.EPOCH))
                .look();
        assertThat(server.bean(JournalReader.class).ofAggregate(id, 0)).hasSize(3);
        assertThat(api.get(ticket).json().get("agentId").asString()).isEqualTo(agent);
    }

    private TicketAssigner lookingAt(WaitingTicket seen) {
        Queries now = server.bean(Queries.class);
        Queries then = new Queries() {
            @Override
            @SuppressWarnings("unchecked") // The answer to this question is a list of waiting tickets.
            public <R> Answer<R> ask(Query<R> query) {
                Answer<R> answer = now.ask(query);
                return query instanceof FindWaitingTickets
                        ? (Answer<R>) new Answer<>(List.of(seen), answer.position(), answer.instant())
                        : answer;
            }
        };
        return new TicketAssigner(
                then,
                server.bean(CommandDispatcher.class),
                server.bean(JournalReader.class),
                server.bean(Visibility.class),
                server.bean(Imports.class),
                server.bean(Ids.class),
                server.bean(Clock.class));
    }
}
