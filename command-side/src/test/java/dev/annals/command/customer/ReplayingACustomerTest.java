package dev.annals.command.customer;

import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.user;

import dev.annals.api.Command;
import dev.annals.api.Patch;
import dev.annals.api.customer.AddContact;
import dev.annals.api.customer.Address;
import dev.annals.api.customer.ChangeContactDetails;
import dev.annals.api.customer.ChangeCustomerDetails;
import dev.annals.api.customer.ChangeCustomerOwner;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.Direction;
import dev.annals.api.customer.GradeCustomer;
import dev.annals.api.customer.InteractionChannel;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.customer.MoveLifecycleStage;
import dev.annals.api.customer.RecordConsent;
import dev.annals.api.customer.RecordInteraction;
import dev.annals.api.customer.RegisterCustomer;
import dev.annals.api.customer.RemoveContact;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.customer.TagCustomer;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.aggregate.Replays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ReplayingACustomerTest {
    @Property(tries = 60)
    void any_accepted_sequence_replays_to_the_same_state(@ForAll("wishes") List<Command> wishes) {
        try (CommandSideFixture annals = CommandSideFixture.start()) {
            annals.given(user(OWNER)).given(registration());
            wishes.forEach(annals::when);
            Replays.allLeadToTheSameState(annals.events(ORGANIZATION), CustomerState::new);
        }
    }

    @Provide
    Arbitrary<List<Command>> wishes() {
        Arbitrary<UUID> few = Arbitraries.integers().between(60, 63).map(number -> id(number));
        Arbitrary<String> words = Arbitraries.of("a", "b", "c");
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Arbitraries.frequencyOf(List.of(
                        entry(3, words.flatMap(word -> either.map(clear -> details(word, clear)))),
                        entry(
                                3,
                                few.flatMap(contact -> words.map(name ->
                                        new AddContact(ORGANIZATION, contact, name, null, "+14155550101", null)))),
                        entry(
                                2,
                                few.flatMap(contact -> words.map(role -> new ChangeContactDetails(
                                        ORGANIZATION, contact, null, null, Patch.clear(), Patch.set(role))))),
                        entry(2, few.map(contact -> new RemoveContact(ORGANIZATION, contact))),
                        entry(2, few.map(ReplayingACustomerTest::interaction)),
                        entry(
                                2,
                                words.flatMap(one -> words.map(
                                        other -> new TagCustomer(ORGANIZATION, List.of(one), List.of(other))))),
                        entry(1, words.map(grade -> new GradeCustomer(ORGANIZATION, grade))),
                        entry(
                                1,
                                Arbitraries.of(LifecycleStage.class)
                                        .map(stage -> new MoveLifecycleStage(ORGANIZATION, stage))),
                        entry(
                                1,
                                Arbitraries.of(OWNER, DEAL).map(owner -> new ChangeCustomerOwner(ORGANIZATION, owner))),
                        entry(
                                2,
                                words.flatMap(purpose -> either.map(granted -> new RecordConsent(
                                        ORGANIZATION,
                                        ConsentChannel.SMS,
                                        purpose,
                                        granted,
                                        null,
                                        LocalDate.of(2030, 1, 1))))),
                        entry(1, Arbitraries.just(new RetractCustomer(ORGANIZATION)))))
                .list()
                .ofMaxSize(25);
    }

    private static Tuple.Tuple2<Integer, Arbitrary<Command>> entry(int frequency, Arbitrary<? extends Command> wish) {
        return Tuple.of(frequency, wish.map(command -> command));
    }

    private static RegisterCustomer registration() {
        return new RegisterCustomer(
                ORGANIZATION,
                CustomerKind.ORGANIZATION,
                "Name",
                "info@example.org",
                "+14155550100",
                new Address("1 Main Street", "Springfield", null, null, "US"),
                null,
                "Printing",
                "fair",
                List.of("a"),
                "A",
                null,
                OWNER,
                Map.of("seats", 12, "share", 1.25, "vip", true),
                false);
    }

    private static ChangeCustomerDetails details(String word, boolean clear) {
        Patch<String> text = clear ? Patch.clear() : Patch.set(word);
        return new ChangeCustomerDetails(
                ORGANIZATION,
                Patch.set(word),
                clear ? Patch.clear() : Patch.set(word + "@example.org"),
                null,
                clear ? Patch.clear() : null,
                null,
                text,
                text,
                clear ? Patch.clear() : Patch.set(Map.of(word, 1L)),
                false);
    }

    private static RecordInteraction interaction(UUID interactionId) {
        return new RecordInteraction(
                ORGANIZATION,
                interactionId,
                InteractionChannel.CHAT,
                Direction.OUT,
                "Chat",
                null,
                List.of(),
                null,
                null);
    }
}
