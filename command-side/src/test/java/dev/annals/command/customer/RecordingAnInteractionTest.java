package dev.annals.command.customer;

import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.deal;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.organization;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.ticket;

import dev.annals.api.CommonRefusal;
import dev.annals.api.customer.Direction;
import dev.annals.api.customer.InteractionChannel;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.RecordInteraction;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.opportunity.RetractOpportunity;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.command.CommandSideFixture;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordingAnInteractionTest {
    private static final UUID CALL = id(30);

    private final CommandSideFixture annals = CommandSideFixture.start().given(person(PERSON));

    @Test
    void a_call_is_recorded() {
        annals.when(call(CALL))
                .records(new InteractionRecorded(
                        PERSON,
                        CALL,
                        InteractionChannel.CALL,
                        Direction.IN,
                        "Asked for a price",
                        null,
                        List.of("Amy"),
                        null,
                        null));
    }

    @Test
    void the_same_call_again_records_nothing() {
        annals.given(call(CALL));
        annals.when(call(CALL)).recordsNothing().atVersion(2);
    }

    @Test
    void the_last_two_hundred_are_recognised() {
        annals.given(IntStream.range(0, 200).mapToObj(i -> call(id(1_000 + i))).toArray(RecordInteraction[]::new));
        annals.when(call(id(1_000))).recordsNothing();
        annals.given(call(CALL));
        annals.when(call(id(1_001))).recordsNothing();
        annals.when(call(id(1_000))).atVersion(203);
    }

    @Test
    void it_may_be_about_a_deal_of_this_customer() {
        annals.given(pipeline(), deal(DEAL));
        annals.when(about(PERSON, DEAL)).atVersion(2);
    }

    @Test
    void it_is_not_about_what_is_no_deal_of_this_customer() {
        annals.given(pipeline(), organization(ORGANIZATION), deal(DEAL));
        annals.when(about(ORGANIZATION, DEAL)).isRefusedAt("/opportunityId", OpportunityRefusal.UNKNOWN_OPPORTUNITY);
        annals.when(about(PERSON, NOBODY)).isRefusedAt("/opportunityId", OpportunityRefusal.UNKNOWN_OPPORTUNITY);
        annals.when(about(PERSON, PERSON)).isRefusedAt("/opportunityId", OpportunityRefusal.UNKNOWN_OPPORTUNITY);
    }

    @Test
    void it_is_not_about_a_retracted_deal() {
        annals.given(pipeline(), deal(DEAL), about(PERSON, DEAL), new RetractOpportunity(DEAL));
        annals.when(new RecordInteraction(
                        PERSON, id(31), InteractionChannel.CALL, Direction.OUT, "Call", null, List.of(), DEAL, null))
                .isRefusedAt("/opportunityId", OpportunityRefusal.UNKNOWN_OPPORTUNITY);
    }

    @Test
    void it_is_about_a_ticket_of_this_customer_and_no_other() {
        annals.given(organization(ORGANIZATION), ticket(TICKET));
        annals.when(aboutTicket(PERSON, TICKET)).atVersion(2);
        annals.when(aboutTicket(ORGANIZATION, TICKET)).isRefusedAt("/ticketId", TicketRefusal.UNKNOWN_TICKET);
        annals.when(aboutTicket(ORGANIZATION, NOBODY)).isRefusedAt("/ticketId", TicketRefusal.UNKNOWN_TICKET);
    }

    @Test
    void nothing_more_happens_with_a_retracted_customer() {
        annals.given(new RetractCustomer(PERSON));
        annals.when(call(CALL)).isRefused(CommonRefusal.RETRACTED);
    }

    private static RecordInteraction call(UUID interactionId) {
        return new RecordInteraction(
                PERSON,
                interactionId,
                InteractionChannel.CALL,
                Direction.IN,
                "Asked for a price",
                null,
                List.of("Amy"),
                null,
                null);
    }

    private static RecordInteraction about(UUID customer, UUID opportunity) {
        return new RecordInteraction(
                customer, CALL, InteractionChannel.MEETING, Direction.OUT, "Met", null, List.of(), opportunity, null);
    }

    private static RecordInteraction aboutTicket(UUID customer, UUID ticket) {
        return new RecordInteraction(
                customer, CALL, InteractionChannel.CALL, Direction.IN, "Asked", null, List.of(), null, ticket);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
