package dev.annals.command.ticket;

import static dev.annals.command.Examples.CONTACT;
import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.contact;
import static dev.annals.command.Examples.deal;
import static dev.annals.command.Examples.organization;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.ticket;

import dev.annals.api.CommonRefusal;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.RemoveContact;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.ticket.OpenTicket;
import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.command.CommandSideFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpeningATicketTest {
    private final CommandSideFixture annals = CommandSideFixture.start()
            .given(pipeline(), person(PERSON), organization(ORGANIZATION), contact(ORGANIZATION));

    @Test
    void a_customer_wants_something() {
        annals.given(deal(DEAL));
        annals.when(ticket(TICKET, PERSON, DEAL, null))
                .records(new TicketOpened(
                        TICKET,
                        PERSON,
                        "Cannot log in",
                        "Since this morning",
                        TicketPriority.NORMAL,
                        TicketChannel.EMAIL,
                        "Access",
                        DEAL,
                        null,
                        null));
    }

    @Test
    void a_contact_wants_something_for_the_organisation() {
        annals.when(ticket(TICKET, ORGANIZATION, null, CONTACT)).atVersion(1);
    }

    @Test
    void the_same_wish_again_records_nothing() {
        annals.given(ticket(TICKET), new RetractCustomer(PERSON));
        annals.when(ticket(TICKET)).recordsNothing().atVersion(1);
    }

    @Test
    void another_wish_under_the_same_id_is_refused() {
        annals.given(ticket(TICKET));
        annals.when(new OpenTicket(
                        TICKET, PERSON, "Other", "Text", TicketPriority.LOW, TicketChannel.WEB, null, null, null, null))
                .isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void the_customer_is_there() {
        annals.when(ticket(TICKET, NOBODY, null, null)).isRefusedAt("/customerId", CustomerRefusal.UNKNOWN_CUSTOMER);
        annals.given(new RetractCustomer(PERSON));
        annals.when(ticket(TICKET)).isRefusedAt("/customerId", CustomerRefusal.UNKNOWN_CUSTOMER);
    }

    @Test
    void the_deal_is_the_customer_s() {
        annals.given(deal(DEAL));
        annals.when(ticket(TICKET, ORGANIZATION, DEAL, null))
                .isRefusedAt("/opportunityId", OpportunityRefusal.UNKNOWN_OPPORTUNITY);
        annals.when(ticket(TICKET, PERSON, NOBODY, null))
                .isRefusedAt("/opportunityId", OpportunityRefusal.UNKNOWN_OPPORTUNITY);
    }

    @Test
    void the_contact_is_the_customer_s() {
        annals.when(ticket(TICKET, PERSON, null, CONTACT)).isRefusedAt("/contactId", TicketRefusal.NOT_A_CONTACT);
        annals.given(new RemoveContact(ORGANIZATION, CONTACT));
        annals.when(ticket(TICKET, ORGANIZATION, null, CONTACT)).isRefusedAt("/contactId", TicketRefusal.NOT_A_CONTACT);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
