package dev.annals.command.customer;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.organization;
import static dev.annals.command.Examples.person;

import dev.annals.api.CommonRefusal;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.Direction;
import dev.annals.api.customer.InteractionChannel;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.customer.RecordInteraction;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.customer.RetractInteraction;
import dev.annals.command.CommandSideFixture;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetractingAnInteractionTest {
    private static final UUID CALL = id(30);

    private final CommandSideFixture annals = CommandSideFixture.start().given(person(PERSON));

    @Test
    void a_call_that_was_a_mistake_is_withdrawn_once() {
        annals.given(call(CALL));
        annals.when(new RetractInteraction(PERSON, CALL)).records(new InteractionRetracted(PERSON, CALL));
        annals.when(new RetractInteraction(PERSON, CALL)).recordsNothing().atVersion(3);
    }

    @Test
    void one_that_was_never_recorded_is_unknown() {
        annals.when(new RetractInteraction(PERSON, CALL)).isRefused(CustomerRefusal.UNKNOWN_INTERACTION);
    }

    @Test
    void that_of_another_customer_is_unknown_here() {
        annals.given(organization(ORGANIZATION), call(CALL));
        annals.when(new RetractInteraction(ORGANIZATION, CALL)).isRefused(CustomerRefusal.UNKNOWN_INTERACTION);
    }

    @Test
    void one_before_the_last_two_hundred_is_found_all_the_same() {
        annals.given(call(CALL));
        annals.given(IntStream.range(0, 200).mapToObj(i -> call(id(1_000 + i))).toArray(RecordInteraction[]::new));
        annals.when(new RetractInteraction(PERSON, CALL)).records(new InteractionRetracted(PERSON, CALL));
        annals.when(new RetractInteraction(PERSON, CALL)).recordsNothing();
    }

    @Test
    void its_id_is_free_again() {
        annals.given(call(CALL), new RetractInteraction(PERSON, CALL));
        annals.when(call(CALL)).atVersion(4);
        annals.when(new RetractInteraction(PERSON, CALL)).records(new InteractionRetracted(PERSON, CALL));
    }

    @Test
    void nothing_more_happens_with_a_retracted_customer() {
        annals.given(call(CALL), new RetractCustomer(PERSON));
        annals.when(new RetractInteraction(PERSON, CALL)).isRefused(CommonRefusal.RETRACTED);
    }

    @Test
    void an_unknown_customer_is_not_found() {
        annals.when(new RetractInteraction(NOBODY, CALL)).isRefused(CommonRefusal.NOT_FOUND);
    }

    private static RecordInteraction call(UUID interactionId) {
        return new RecordInteraction(
                PERSON, interactionId, InteractionChannel.CALL, Direction.IN, "Call", null, List.of(), null, null);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
