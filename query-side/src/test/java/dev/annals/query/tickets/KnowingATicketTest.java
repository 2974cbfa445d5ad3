package dev.annals.query.tickets;

import static dev.annals.query.testing.Desk.answered;
import static dev.annals.query.testing.Desk.resolved;
import static dev.annals.query.testing.Desk.taken;
import static dev.annals.query.testing.Desk.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.ticket.ConversationEntry;
import dev.annals.api.ticket.GetTicket;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.api.ticket.TicketView;
import dev.annals.query.sla.SlaConfiguration;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnowingATicketTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID AGENT = new UUID(5, 1);
    private static final UUID FIRST = new UUID(8, 1);
    private static final UUID SECOND = new UUID(8, 2);
    private static final UUID THIRD = new UUID(8, 3);

    private final ReadModelFixture fixture = new ReadModelFixture(new TicketsReadModel());
    private final TicketQueries queries =
            new TicketQueries(fixture.worlds, new SlaConfiguration(fixture.dataSource), ReadModelFixture.CLOCK);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_ticket_is_as_last_told() {
        fixture.given(
                ticket(FIRST, ANN, "Login"),
                taken(FIRST, AGENT),
                new TicketPriorityChanged(FIRST, TicketPriority.URGENT),
                new TicketCategoryChanged(FIRST, null));

        TicketView login = ticketNow(FIRST);
        assertThat(login.version()).isEqualTo(4);
        assertThat(login.text()).isEqualTo("Text of Login");
        assertThat(login.state()).isEqualTo(TicketState.OPEN);
        assertThat(login.agentId()).isEqualTo(AGENT);
        assertThat(login.queue()).isEqualTo("Level 1");
        assertThat(login.priority()).isEqualTo(TicketPriority.URGENT);
        assertThat(login.category()).isNull();
        assertThat(login.createdAt()).isEqualTo(MemoryJournal.START.plusSeconds(1));
        assertThat(login.updatedAt()).isEqualTo(MemoryJournal.START.plusSeconds(4));
    }

    @Test
    void it_came_up_when_it_was_true_in_the_world() {
        fixture.given(ticket(FIRST, ANN, "Login"), Map.of(MetaKeys.OCCURRED_AT, "2026-01-05T10:00:00Z"));

        assertThat(ticketNow(FIRST).openedAt()).isEqualTo("2026-01-05T10:00:00Z");
        assertThat(ticketNow(FIRST).conversation().getFirst().occurredAt()).isEqualTo("2026-01-05T10:00:00Z");
    }

    @Test
    void a_hold_has_a_reason_until_it_ends() {
        Instant until = Instant.parse("2026-04-01T08:00:00.123456789Z");
        fixture.given(ticket(FIRST, ANN, "Login"), new TicketHeld(FIRST, null, "Parts", until));
        assertThat(ticketNow(FIRST).state()).isEqualTo(TicketState.ON_HOLD);
        assertThat(ticketNow(FIRST).holdReason()).isEqualTo("Parts");
        assertThat(ticketNow(FIRST).heldUntil()).isEqualTo(until);

        fixture.given(new TicketResumed(FIRST));
        assertThat(ticketNow(FIRST).state()).isEqualTo(TicketState.OPEN);
        assertThat(ticketNow(FIRST).holdReason()).isNull();

        fixture.given(new TicketHeld(FIRST, null, "Parts", null), resolved(FIRST, ANN));
        assertThat(ticketNow(FIRST).holdReason()).isNull();
    }

    @Test
    void a_resolution_stands_until_the_ticket_is_reopened() {
        fixture.given(ticket(FIRST, ANN, "Login"), resolved(FIRST, ANN), new TicketClosed(FIRST));
        assertThat(ticketNow(FIRST).state()).isEqualTo(TicketState.CLOSED);
        assertThat(ticketNow(FIRST).resolution()).isEqualTo("Reset");
        assertThat(ticketNow(FIRST).resolvedAt()).isEqualTo(MemoryJournal.START);

        fixture.given(new TicketReopened(FIRST, null, "Again"));
        assertThat(ticketNow(FIRST).state()).isEqualTo(TicketState.OPEN);
        assertThat(ticketNow(FIRST).resolution()).isNull();
        assertThat(ticketNow(FIRST).resolvedAt()).isNull();
        assertThat(ticketNow(FIRST).reopenReason()).isEqualTo("Again");
    }

    @Test
    void the_conversation_begins_with_what_the_customer_wanted() {
        UUID reply = new UUID(6, 1);
        fixture.given(
                ticket(FIRST, ANN, "Login"),
                new TicketReplied(FIRST, ANN, reply, "Look at this", ReplyAuthor.AGENT, ReplyVisibility.INTERNAL));

        assertThat(ticketNow(FIRST).conversation())
                .containsExactly(
                        new ConversationEntry(
                                FIRST,
                                null,
                                ReplyAuthor.CUSTOMER,
                                ReplyVisibility.PUBLIC,
                                "Text of Login",
                                MemoryJournal.START.plusSeconds(1),
                                "tester"),
                        new ConversationEntry(
                                FIRST,
                                reply,
                                ReplyAuthor.AGENT,
                                ReplyVisibility.INTERNAL,
                                "Look at this",
                                MemoryJournal.START.plusSeconds(2),
                                "tester"));
        assertThat(ticketNow(FIRST).version()).isEqualTo(2);
    }

    @Test
    void replies_are_in_the_order_of_effective_time_and_then_of_recording() {
        fixture.given(ticket(FIRST, ANN, "Login"), Map.of(MetaKeys.OCCURRED_AT, "2026-01-01T00:00:00Z"));
        String later = "2026-01-03T00:00:00Z";
        fixture.given(answered(FIRST, ANN, new UUID(6, 1), "second"), Map.of(MetaKeys.OCCURRED_AT, later));
        fixture.given(answered(FIRST, ANN, new UUID(6, 2), "third"), Map.of(MetaKeys.OCCURRED_AT, later));
        fixture.given(
                answered(FIRST, ANN, new UUID(6, 3), "first"), Map.of(MetaKeys.OCCURRED_AT, "2026-01-02T00:00:00Z"));

        assertThat(texts(FIRST, AsOf.NOW)).containsExactly("Text of Login", "first", "second", "third");
    }

    @Test
    void two_tickets_may_have_replies_of_the_same_id() {
        UUID reply = new UUID(6, 1);
        fixture.given(
                ticket(FIRST, ANN, "Login"),
                ticket(SECOND, ANN, "Password"),
                answered(FIRST, ANN, reply, "one"),
                answered(SECOND, ANN, reply, "two"));

        assertThat(texts(FIRST, AsOf.NOW)).containsExactly("Text of Login", "one");
        assertThat(texts(SECOND, AsOf.NOW)).containsExactly("Text of Password", "two");
    }

    @Test
    void the_survivor_of_a_merge_shows_both_conversations_in_order() {
        fixture.given(
                ticket(FIRST, ANN, "Login"),
                ticket(SECOND, ANN, "Password"),
                answered(FIRST, ANN, new UUID(6, 1), "one"),
                answered(SECOND, ANN, new UUID(6, 2), "two"),
                new TicketMerged(FIRST, SECOND),
                answered(SECOND, ANN, new UUID(6, 3), "three"));

        assertThat(texts(SECOND, AsOf.NOW)).containsExactly("Text of Login", "Text of Password", "one", "two", "three");
        assertThat(ticketNow(SECOND).mergedTickets()).containsExactly(FIRST);
        assertThat(ticketNow(FIRST).mergedInto()).isEqualTo(SECOND);
        assertThat(ticketNow(FIRST).state()).isEqualTo(TicketState.CLOSED);
        assertThat(texts(FIRST, AsOf.NOW)).containsExactly("Text of Login", "one");
        assertThat(texts(SECOND, new AsOf.AtPosition(4))).containsExactly("Text of Password", "two");
    }

    @Test
    void an_undone_merge_leaves_each_with_its_own() {
        fixture.given(
                ticket(FIRST, ANN, "Login"),
                ticket(SECOND, ANN, "Password"),
                new TicketHeld(FIRST, null, "Parts", null),
                new TicketMerged(FIRST, SECOND),
                new TicketUnmerged(FIRST, TicketState.ON_HOLD));

        assertThat(texts(SECOND, AsOf.NOW)).containsExactly("Text of Password");
        assertThat(ticketNow(SECOND).mergedTickets()).isEmpty();
        assertThat(ticketNow(FIRST).mergedInto()).isNull();
        assertThat(ticketNow(FIRST).state()).isEqualTo(TicketState.ON_HOLD);
        assertThat(ticketNow(FIRST).holdReason()).isEqualTo("Parts");
        assertThat(texts(SECOND, new AsOf.AtPosition(4))).hasSize(2);
    }

    @Test
    void what_was_merged_into_a_merged_ticket_is_shown_too() {
        fixture.given(
                ticket(FIRST, ANN, "Login"),
                ticket(SECOND, ANN, "Password"),
                ticket(THIRD, ANN, "Account"),
                new TicketMerged(FIRST, SECOND),
                new TicketMerged(SECOND, THIRD));

        assertThat(ticketNow(THIRD).mergedTickets()).containsExactly(FIRST, SECOND);
        assertThat(ticketNow(THIRD).conversation()).hasSize(3);
    }

    @Test
    void two_tickets_merged_into_each_other_can_still_be_read() {
        fixture.given(
                ticket(FIRST, ANN, "Login"),
                ticket(SECOND, ANN, "Password"),
                new TicketMerged(FIRST, SECOND),
                new TicketMerged(SECOND, FIRST));

        assertThat(texts(FIRST, AsOf.NOW)).isEqualTo(texts(SECOND, AsOf.NOW)).hasSize(2);
    }

    @Test
    void the_last_thousand_entries_are_shown() {
        fixture.given(ticket(FIRST, ANN, "Login"));
        for (int i = 1; i <= TicketView.MAX_CONVERSATION; i++) {
            fixture.journal.record(answered(FIRST, ANN, new UUID(6, i), "reply " + i));
        }
        fixture.project(fixture.journal.after(1, TicketView.MAX_CONVERSATION));

        assertThat(texts(FIRST, AsOf.NOW)).hasSize(TicketView.MAX_CONVERSATION).startsWith("reply 1");
    }

    @Test
    void a_ticket_is_as_it_was_then() {
        fixture.given(
                ticket(FIRST, ANN, "Login"),
                new TicketAssigned(FIRST, AGENT, null, TicketState.OPEN),
                resolved(FIRST, ANN));

        assertThat(ticketAt(FIRST, new AsOf.AtPosition(1)).state()).isEqualTo(TicketState.NEW);
        assertThat(ticketAt(FIRST, new AsOf.AtPosition(2)).state()).isEqualTo(TicketState.OPEN);
        assertThat(ticketNow(FIRST).state()).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    void nothing_is_not_found() {
        fixture.given(ticket(FIRST, ANN, "Login"));

        assertThat(catchThrowableOfType(Refused.class, () -> ticketNow(SECOND)).code())
                .isEqualTo(CommonRefusal.NOT_FOUND);
    }

    private List<String> texts(UUID id, AsOf asOf) {
        return ticketAt(id, asOf).conversation().stream()
                .map(ConversationEntry::text)
                .toList();
    }

    private TicketView ticketNow(UUID id) {
        return ticketAt(id, AsOf.NOW);
    }

    private TicketView ticketAt(UUID id, AsOf asOf) {
        return queries.handle(new GetTicket(id, asOf)).body();
    }
}
