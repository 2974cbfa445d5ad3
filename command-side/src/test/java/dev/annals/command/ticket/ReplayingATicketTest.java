package dev.annals.command.ticket;

import static dev.annals.command.Examples.OTHER_OWNER;
import static dev.annals.command.Examples.OTHER_TICKET;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.reply;
import static dev.annals.command.Examples.ticket;
import static dev.annals.command.Examples.user;

import dev.annals.api.Command;
import dev.annals.api.Patch;
import dev.annals.api.ticket.AssignTicket;
import dev.annals.api.ticket.ChangeTicketCategory;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.MergeTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.UnmergeTicket;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.aggregate.Replays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ReplayingATicketTest {
    @Property(tries = 60)
    void any_accepted_sequence_replays_to_the_same_state(@ForAll("wishes") List<Command> wishes) {
        try (CommandSideFixture annals = CommandSideFixture.start()) {
            annals.given(user(OWNER), user(OTHER_OWNER), person(PERSON), ticket(TICKET), ticket(OTHER_TICKET));
            wishes.forEach(annals::when);
            Replays.allLeadToTheSameState(annals.events(TICKET), Case::new);
        }
    }

    @Provide
    Arbitrary<List<Command>> wishes() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 3);
        return Arbitraries.frequencyOf(List.of(
                        entry(
                                3,
                                Arbitraries.of(OWNER, OTHER_OWNER)
                                        .injectNull(0.3)
                                        .map(agent ->
                                                new AssignTicket(TICKET, new Patch<>(agent), Patch.set("Queue")))),
                        entry(3, numbers.map(number -> reply(TICKET, id(100 + number)))),
                        entry(
                                1,
                                Arbitraries.of(TicketPriority.class)
                                        .map(priority -> new ChangeTicketPriority(TICKET, priority))),
                        entry(
                                1,
                                numbers.injectNull(0.3)
                                        .map(number -> new ChangeTicketCategory(
                                                TICKET, number == null ? null : "Category " + number))),
                        entry(
                                3,
                                numbers.map(number -> new HoldTicket(
                                        TICKET, "Reason " + number, CommandSideFixture.NOW.plusSeconds(number)))),
                        entry(2, Arbitraries.just(new ResumeTicket(TICKET))),
                        entry(2, numbers.map(number -> new ResolveTicket(TICKET, "Resolution " + number))),
                        entry(2, Arbitraries.just(new ReopenTicket(TICKET, "Again"))),
                        entry(1, Arbitraries.just(new CloseTicket(TICKET))),
                        entry(1, Arbitraries.just(new MergeTicket(TICKET, OTHER_TICKET))),
                        entry(2, Arbitraries.just(new UnmergeTicket(TICKET)))))
                .list()
                .ofMaxSize(25);
    }

    private static Tuple.Tuple2<Integer, Arbitrary<Command>> entry(int frequency, Arbitrary<? extends Command> wish) {
        return Tuple.of(frequency, wish.map(command -> command));
    }
}
