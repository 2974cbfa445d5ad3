package dev.annals.query.queues;

import static dev.annals.query.testing.Desk.resolved;
import static dev.annals.query.testing.Desk.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.query.AsOf;
import dev.annals.api.queue.FindQueueTeams;
import dev.annals.api.queue.FindWaitingTickets;
import dev.annals.api.queue.QueueAgent;
import dev.annals.api.queue.QueueAssignment;
import dev.annals.api.queue.QueueDefined;
import dev.annals.api.queue.QueueTeam;
import dev.annals.api.queue.WaitingTicket;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketLanguageChanged;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.user.Absence;
import dev.annals.api.user.AbsencePlanned;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserRetracted;
import dev.annals.api.user.UserSkillsChanged;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.testing.ReadModelFixture;
import dev.annals.query.tickets.TicketsReadModel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindingWorkTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID CUSTOMER = new UUID(2, 1);
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    private final ReadModelFixture fixture =
            new ReadModelFixture(new Customer360ReadModel(), new TicketsReadModel(), new QueuesReadModel());
    private final QueueQueries queries = new QueueQueries(fixture.worlds);

    @Test
    void a_team_knows_what_its_members_can_do_have_to_do_and_when_they_had_their_turn() {
        fixture.given(
                user(ANN),
                new UserSkillsChanged(ANN, List.of("BILLING"), List.of("zh-CN")),
                new AbsencePlanned(ANN, new UUID(3, 1), MORNING, MORNING.plusSeconds(1), "Leave"),
                queue(1, "Support", QueueAssignment.LEAST_LOADED, ANN),
                ticket(id(1), CUSTOMER, "One"),
                assigned(id(1), ANN, "SUPPORT"),
                ticket(id(2), CUSTOMER, "Two"),
                assigned(id(2), ANN, null),
                new TicketHeld(id(2), null, "Parts", null),
                ticket(id(3), CUSTOMER, "Three"),
                assigned(id(3), ANN, "Other"),
                resolved(id(3), CUSTOMER));
        assertThat(teams())
                .containsExactly(new QueueTeam(
                        "Support",
                        "support",
                        QueueAssignment.LEAST_LOADED,
                        true,
                        List.of(new QueueAgent(
                                ANN,
                                List.of("billing"),
                                List.of("zh-CN"),
                                List.of(new Absence(new UUID(3, 1), MORNING, MORNING.plusSeconds(1), "Leave")),
                                2,
                                11,
                                6))));
    }

    @Test
    void a_turn_stays_a_turn_when_the_ticket_goes_on() {
        fixture.given(
                user(ANN),
                user(BEN),
                queue(1, "Support", QueueAssignment.ROUND_ROBIN, ANN, BEN),
                ticket(id(1), CUSTOMER, "One"),
                assigned(id(1), ANN, "Support"),
                assigned(id(1), BEN, "Support"));
        assertThat(teams().getFirst().agents())
                .extracting(QueueAgent::lastTurnHere)
                .containsExactly(5L, 6L);
        assertThat(teams().getFirst().agents())
                .extracting(QueueAgent::unresolved)
                .containsExactly(0, 1);
    }

    @Test
    void a_queue_that_is_assigned_by_hand_has_no_team_and_who_was_retracted_is_in_none() {
        fixture.given(
                user(ANN),
                user(BEN),
                new UserRetracted(BEN),
                queue(1, "By hand", QueueAssignment.MANUAL, ANN),
                queue(2, "Support", QueueAssignment.ROUND_ROBIN, ANN, BEN));
        assertThat(teams()).extracting(QueueTeam::name).containsExactly("Support");
        assertThat(teams().getFirst().agents()).extracting(QueueAgent::id).containsExactly(ANN);
    }

    @Test
    void tickets_wait_until_they_have_an_agent_or_a_resolution_the_most_urgent_first() {
        fixture.given(
                ticket(id(1), CUSTOMER, "Old", TicketPriority.LOW),
                ticket(id(2), CUSTOMER, "New", TicketPriority.LOW),
                ticket(id(3), CUSTOMER, "Urgent", TicketPriority.URGENT),
                ticket(id(4), CUSTOMER, "Taken"),
                ticket(id(5), CUSTOMER, "Resolved"),
                ticket(id(6), CUSTOMER, "Elsewhere"),
                assigned(id(1), null, "Support"),
                assigned(id(2), null, "ｓｕｐｐｏｒｔ"),
                assigned(id(3), null, "Support"),
                assigned(id(4), ANN, "Support"),
                assigned(id(5), null, "Support"),
                assigned(id(6), null, "Other"),
                resolved(id(5), CUSTOMER),
                new TicketHeld(id(2), null, "Parts", null),
                new TicketLanguageChanged(id(3), "zh-CN"));
        List<WaitingTicket> all = waiting(null, 10);
        assertThat(all).extracting(WaitingTicket::id).containsExactly(id(3), id(1), id(2));
        assertThat(all.getFirst().version()).isEqualTo(3);
        assertThat(all.getFirst().language()).isEqualTo("zh-CN");
        assertThat(waiting(all.getFirst(), 1)).containsExactly(all.get(1));
        assertThat(waiting(all.get(1), 1)).containsExactly(all.get(2));
        assertThat(waiting(all.get(2), 1)).isEmpty();
    }

    private List<QueueTeam> teams() {
        return queries.handle(new FindQueueTeams(AsOf.NOW)).body();
    }

    private List<WaitingTicket> waiting(@Nullable WaitingTicket after, int limit) {
        return queries.handle(new FindWaitingTickets(List.of("support"), Set.of(), after, limit, AsOf.NOW))
                .body();
    }

    private static UserAdded user(UUID id) {
        return new UserAdded(id, "Somebody", null, null, null, null);
    }

    private static QueueDefined queue(int number, String name, QueueAssignment assignment, UUID... members) {
        return new QueueDefined(new UUID(4, number), name, assignment, true, List.of(members));
    }

    private static TicketAssigned assigned(UUID ticket, @Nullable UUID agent, @Nullable String queue) {
        return new TicketAssigned(ticket, agent, queue, TicketState.OPEN);
    }

    private static UUID id(int number) {
        return new UUID(5, number);
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
