package dev.annals.command.aggregate;

import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.name;
import static dev.annals.command.Examples.person;
import static dev.annals.command.aggregate.AggregateModule.SNAPSHOT_EVERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.customer.ChangeCustomerDetails;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.FaultyEngine;
import dev.annals.command.MovableClock;
import dev.annals.command.PostgresCommandSides;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingSnapshotsTest {
    @Test
    void a_long_life_gets_a_snapshot_in_the_journal_and_goes_on_from_it() throws Exception {
        try (PostgresCommandSides processes = new PostgresCommandSides()) {
            CommandSideFixture annals = processes.another();
            annals.given(person(PERSON, "amy@example.org", null)).given(changes(SNAPSHOT_EVERY));
            Supplier<DomainEventMessage<?>> first = () -> first(annals, PERSON);
            await().until(() -> first.get().getPayload() instanceof StateSnapshot);
            assertThat(first.get().getSequenceNumber()).isGreaterThan(SNAPSHOT_EVERY - 50);
            annals.when(person(PERSON, "amy@example.org", null))
                    .recordsNothing()
                    .atVersion(SNAPSHOT_EVERY + 1);
            annals.when(name(PERSON, "Name " + SNAPSHOT_EVERY)).recordsNothing();
            annals.when(name(PERSON, "Amy")).atVersion(SNAPSHOT_EVERY + 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"2147483647, {}", "1, {\"noSuchField\":1}", "1, not JSON"})
    void a_snapshot_of_another_shape_is_passed_over(int revision, String state) {
        FaultyEngine engine = new FaultyEngine();
        try (CommandSideFixture annals = CommandSideFixture.start(new MovableClock(), engine)) {
            annals.given(person(PERSON), name(PERSON, "Amy"), name(PERSON, "Ann"));
            engine.storeSnapshot(new GenericDomainEventMessage<>(
                    "customer", PERSON.toString(), 1, new StateSnapshot(PERSON, PERSON, revision, state)));
            assertThat(first(annals, PERSON).getPayload()).isInstanceOf(StateSnapshot.class);
            annals.when(name(PERSON, "Ann")).recordsNothing().atVersion(3);
        }
    }

    private static ChangeCustomerDetails[] changes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> name(PERSON, "Name " + i))
                .toArray(ChangeCustomerDetails[]::new);
    }

    private static DomainEventMessage<?> first(CommandSideFixture annals, UUID id) {
        return annals.configuration().eventStore().readEvents(id.toString()).peek();
    }
}
