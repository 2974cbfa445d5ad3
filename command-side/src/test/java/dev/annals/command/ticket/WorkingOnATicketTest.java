package dev.annals.command.ticket;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.OTHER_OWNER;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.assigned;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.reply;
import static dev.annals.command.Examples.ticket;
import static dev.annals.command.Examples.user;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.ticket.AssignTicket;
import dev.annals.api.ticket.ChangeTicketCategory;
import dev.annals.api.ticket.ChangeTicketLanguage;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyToTicket;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketLanguageChanged;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.user.RetractUser;
import dev.annals.command.CommandSideFixture;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkingOnATicketTest {
    private static final UUID REPLY = id(40);

    private final CommandSideFixture annals =
            CommandSideFixture.start().given(person(PERSON), user(OWNER), user(OTHER_OWNER), ticket(TICKET));

    @Test
    void a_new_ticket_is_open_once_an_agent_has_it() {
        annals.when(assigned(TICKET, OWNER)).records(new TicketAssigned(TICKET, OWNER, null, TicketState.OPEN));
    }

    @Test
    void a_queue_alone_leaves_it_new() {
        annals.when(new AssignTicket(TICKET, null, Patch.set("Level 2")))
                .records(new TicketAssigned(TICKET, null, "Level 2", TicketState.NEW));
    }

    @Test
    void the_queue_stays_when_the_agent_changes_and_the_agent_when_the_queue_does() {
        annals.given(new AssignTicket(TICKET, Patch.set(OWNER), Patch.set("Level 1")));
        annals.when(assigned(TICKET, OTHER_OWNER))
                .records(new TicketAssigned(TICKET, OTHER_OWNER, "Level 1", TicketState.OPEN));
        annals.when(new AssignTicket(TICKET, null, Patch.set("Level 2")))
                .records(new TicketAssigned(TICKET, OTHER_OWNER, "Level 2", TicketState.OPEN));
    }

    @Test
    void it_can_be_left_to_nobody_and_is_not_new_again() {
        annals.given(assigned(TICKET, OWNER));
        annals.when(new AssignTicket(TICKET, Patch.clear(), null))
                .records(new TicketAssigned(TICKET, null, null, TicketState.OPEN));
    }

    @Test
    void a_ticket_on_hold_stays_so_when_it_gets_an_agent() {
        annals.given(new HoldTicket(TICKET, "Parts", null));
        annals.when(assigned(TICKET, OWNER)).records(new TicketAssigned(TICKET, OWNER, null, TicketState.ON_HOLD));
    }

    @Test
    void the_agent_is_there() {
        annals.when(assigned(TICKET, NOBODY)).isRefusedAt("/agentId", CommonRefusal.UNKNOWN_USER);
        annals.given(new RetractUser(OWNER));
        annals.when(assigned(TICKET, OWNER)).isRefusedAt("/agentId", CommonRefusal.UNKNOWN_USER);
    }

    @Test
    void assigning_as_it_is_records_nothing() {
        annals.given(assigned(TICKET, OWNER), new RetractUser(OWNER));
        annals.when(assigned(TICKET, OWNER)).recordsNothing().atVersion(2);
        annals.when(new AssignTicket(TICKET, null, null)).recordsNothing();
    }

    @Test
    void an_agent_and_the_customer_reply_and_no_reply_changes_the_state() {
        annals.when(reply(TICKET, REPLY))
                .records(new TicketReplied(
                        TICKET, PERSON, REPLY, "We look into it", ReplyAuthor.AGENT, ReplyVisibility.PUBLIC));
        annals.given(new HoldTicket(TICKET, "Parts", null));
        annals.when(new ReplyToTicket(TICKET, id(41), "And?", ReplyAuthor.CUSTOMER, ReplyVisibility.PUBLIC))
                .atVersion(4);
        annals.when(new ResumeTicket(TICKET)).atVersion(5);
    }

    @Test
    void the_same_reply_again_records_nothing() {
        annals.given(reply(TICKET, REPLY));
        annals.when(reply(TICKET, REPLY)).recordsNothing().atVersion(2);
    }

    @Test
    void priority_and_category_change_once() {
        annals.when(new ChangeTicketPriority(TICKET, TicketPriority.URGENT))
                .records(new TicketPriorityChanged(TICKET, TicketPriority.URGENT));
        annals.when(new ChangeTicketPriority(TICKET, TicketPriority.URGENT)).recordsNothing();
        annals.when(new ChangeTicketCategory(TICKET, null)).records(new TicketCategoryChanged(TICKET, null));
        annals.when(new ChangeTicketCategory(TICKET, null)).recordsNothing();
    }

    @Test
    void the_language_changes_once() {
        annals.when(new ChangeTicketLanguage(TICKET, "zh-cn")).records(new TicketLanguageChanged(TICKET, "zh-CN"));
        annals.when(new ChangeTicketLanguage(TICKET, "zh-CN")).recordsNothing();
        annals.when(new ChangeTicketLanguage(TICKET, null)).records(new TicketLanguageChanged(TICKET, null));
    }

    @Test
    void it_waits_for_something_and_goes_on() {
        Instant until = CommandSideFixture.NOW.plusSeconds(3_600);
        annals.when(new HoldTicket(TICKET, "Parts", until)).records(new TicketHeld(TICKET, PERSON, "Parts", until));
        annals.when(new HoldTicket(TICKET, "Parts", until)).recordsNothing();
        annals.when(new HoldTicket(TICKET, "Customer", null)).records(new TicketHeld(TICKET, PERSON, "Customer", null));
        annals.when(new ResumeTicket(TICKET)).records(new TicketResumed(TICKET));
        annals.when(new HoldTicket(TICKET, "Customer", null)).records(new TicketHeld(TICKET, PERSON, "Customer", null));
    }

    @Test
    void a_hold_does_not_end_before_it_began() {
        Instant began = CommandSideFixture.NOW.minusSeconds(3_600);
        annals.when(new HoldTicket(TICKET, "Parts", CommandSideFixture.NOW.minusSeconds(1)))
                .isRefusedAt("/until", TicketRefusal.HOLD_ENDS_BEFORE_IT_BEGINS);
        annals.whenOccurredAt(began, ticket(id(41)));
        annals.whenOccurredAt(began, new HoldTicket(id(41), "Parts", CommandSideFixture.NOW.minusSeconds(1)))
                .atVersion(2);
        annals.whenOccurredAt(began, new HoldTicket(id(41), "Parts", began.minusSeconds(1)))
                .isRefusedAt("/until", TicketRefusal.HOLD_ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void what_is_told_afterwards_is_told_in_order_and_not_before_the_beginning() {
        Instant before = CommandSideFixture.NOW.minusSeconds(1);
        annals.whenOccurredAt(before, new HoldTicket(TICKET, "Parts", null))
                .isRefusedAt("/occurredAt", TicketRefusal.BEFORE_THE_LAST_CHANGE);
        annals.whenOccurredAt(before, ticket(id(41)));
        annals.whenOccurredAt(before, reply(id(41), REPLY)).atVersion(2);
        annals.when(new HoldTicket(id(41), "Parts", null)).atVersion(3);
        annals.whenOccurredAt(before, new ResumeTicket(id(41)))
                .isRefusedAt("/occurredAt", TicketRefusal.BEFORE_THE_LAST_CHANGE);
    }

    @Test
    void only_what_is_on_hold_is_resumed() {
        annals.when(new ResumeTicket(TICKET)).isRefused(TicketRefusal.NOT_ON_HOLD);
        annals.given(assigned(TICKET, OWNER));
        annals.when(new ResumeTicket(TICKET)).isRefused(TicketRefusal.NOT_ON_HOLD);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
