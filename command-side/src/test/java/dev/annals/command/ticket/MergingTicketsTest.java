package dev.annals.command.ticket;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.OTHER_TICKET;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.assigned;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.organization;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.reply;
import static dev.annals.command.Examples.ticket;
import static dev.annals.command.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Command;
import dev.annals.api.ticket.ChangeTicketCategory;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.MergeTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.RetractTicket;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.api.ticket.UnmergeTicket;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergingTicketsTest {
    private static final MergeTicket MERGE = new MergeTicket(TICKET, OTHER_TICKET);

    private final CommandSideFixture annals = CommandSideFixture.start()
            .given(person(PERSON), organization(ORGANIZATION), user(OWNER), ticket(TICKET), ticket(OTHER_TICKET));

    @Test
    void a_duplicate_is_merged_into_the_ticket_that_survives_once() {
        annals.when(MERGE).records(new TicketMerged(TICKET, OTHER_TICKET));
        annals.when(MERGE).recordsNothing().atVersion(2);
    }

    @Test
    void a_merged_ticket_takes_no_further_change_and_names_the_survivor() {
        annals.given(MERGE);
        List<Command> wishes = List.of(
                assigned(TICKET, OWNER),
                reply(TICKET, id(40)),
                new ChangeTicketPriority(TICKET, TicketPriority.HIGH),
                new ChangeTicketCategory(TICKET, "Password"),
                new HoldTicket(TICKET, "Parts", null),
                new ResumeTicket(TICKET),
                new ResolveTicket(TICKET, "Reset"),
                new ReopenTicket(TICKET, "Again"),
                new CloseTicket(TICKET),
                new MergeTicket(TICKET, id(41)));
        for (Command wish : wishes) {
            Outcome outcome = annals.when(wish).isRefused(TicketRefusal.TICKET_MERGED);
            assertThat(outcome.refusals().getFirst().values()).containsEntry("survivor", OTHER_TICKET.toString());
        }
    }

    @Test
    void undone_it_is_as_it_was_before() {
        annals.given(new HoldTicket(TICKET, "Parts", null), MERGE);
        annals.when(new UnmergeTicket(TICKET)).records(new TicketUnmerged(TICKET, TicketState.ON_HOLD));
        annals.when(new HoldTicket(TICKET, "Parts", null)).recordsNothing();
        annals.when(new ResumeTicket(TICKET)).atVersion(5);
    }

    @Test
    void a_resolved_duplicate_can_be_reopened_once_the_merge_is_undone() {
        annals.given(new ResolveTicket(TICKET, "Reset"), MERGE, new UnmergeTicket(TICKET));
        annals.when(new ReopenTicket(TICKET, "Again")).atVersion(5);
    }

    @Test
    void only_a_merge_is_undone_and_once() {
        annals.when(new UnmergeTicket(TICKET)).isRefused(TicketRefusal.NOT_MERGED);
        annals.given(MERGE, new UnmergeTicket(TICKET));
        annals.when(new UnmergeTicket(TICKET)).isRefused(TicketRefusal.NOT_MERGED);
    }

    @Test
    void the_survivor_is_a_ticket_of_the_same_customer() {
        annals.given(ticket(id(41), ORGANIZATION, null, null));
        annals.when(new MergeTicket(TICKET, NOBODY)).isRefusedAt("/intoId", TicketRefusal.UNKNOWN_TICKET);
        annals.when(new MergeTicket(TICKET, PERSON)).isRefusedAt("/intoId", TicketRefusal.UNKNOWN_TICKET);
        annals.when(new MergeTicket(TICKET, id(41))).isRefusedAt("/intoId", TicketRefusal.UNKNOWN_TICKET);
    }

    @Test
    void the_survivor_is_not_merged_itself() {
        annals.given(new MergeTicket(OTHER_TICKET, TICKET));
        Outcome outcome = annals.when(MERGE).isRefusedAt("/intoId", TicketRefusal.SURVIVOR_IS_MERGED);
        assertThat(outcome.refusals().getFirst().values()).containsEntry("survivor", TICKET.toString());
        annals.given(new UnmergeTicket(OTHER_TICKET));
        annals.when(MERGE).atVersion(2);
    }

    @Test
    void a_survivor_can_be_a_duplicate_in_turn() {
        annals.given(MERGE, ticket(id(41)));
        annals.when(new MergeTicket(OTHER_TICKET, id(41))).atVersion(2);
    }

    @Test
    void a_survivor_is_retracted_only_once_nothing_is_merged_into_it() {
        annals.given(MERGE);
        annals.when(new RetractTicket(OTHER_TICKET)).isRefused(TicketRefusal.HAS_DUPLICATES);
        annals.given(new UnmergeTicket(TICKET));
        annals.when(new RetractTicket(OTHER_TICKET)).records(new TicketRetracted(OTHER_TICKET));
        annals.when(MERGE).isRefusedAt("/intoId", TicketRefusal.UNKNOWN_TICKET);
    }

    @Test
    void a_duplicate_is_retracted_and_then_its_survivor() {
        annals.given(MERGE);
        annals.when(new RetractTicket(TICKET)).records(new TicketRetracted(TICKET));
        annals.when(new RetractTicket(OTHER_TICKET)).records(new TicketRetracted(OTHER_TICKET));
    }

    @Test
    void a_closed_ticket_is_not_merged() {
        annals.given(new ResolveTicket(TICKET, "Reset"), new CloseTicket(TICKET));
        annals.when(MERGE).isRefused(TicketRefusal.TICKET_CLOSED);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
