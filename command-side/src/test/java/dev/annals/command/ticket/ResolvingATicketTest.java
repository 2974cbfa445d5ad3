package dev.annals.command.ticket;

import static dev.annals.command.CommandSideFixture.NOW;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.assigned;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.judge;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.reply;
import static dev.annals.command.Examples.ticket;
import static dev.annals.command.Examples.user;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.ticket.ChangeTicketCategory;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.MergeTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.RetractTicket;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.ticket.UnmergeTicket;
import dev.annals.command.CommandSideFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResolvingATicketTest {
    private static final Instant THIRTY_DAYS_LATER = NOW.plus(Duration.ofDays(30));

    private final CommandSideFixture annals =
            CommandSideFixture.start().given(person(PERSON), user(OWNER), ticket(TICKET));

    @Test
    void it_is_resolved_when_it_happened_not_when_it_was_recorded() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        annals.whenOccurredAt(yesterday, ticket(id(41)));
        annals.whenOccurredAt(yesterday, new ResolveTicket(id(41), "Reset"))
                .records(new TicketResolved(id(41), PERSON, "Reset", yesterday));
    }

    @Test
    void it_is_resolved_from_a_hold() {
        annals.given(new HoldTicket(TICKET, "Parts", null));
        annals.when(resolve("Reset")).records(new TicketResolved(TICKET, PERSON, "Reset", NOW));
    }

    @Test
    void the_same_resolution_again_records_nothing_and_another_is_refused() {
        annals.given(resolve("Reset"));
        annals.when(resolve("Reset")).recordsNothing().atVersion(2);
        annals.when(resolve("Replaced")).isRefused(TicketRefusal.TICKET_RESOLVED);
    }

    @Test
    void a_resolved_ticket_is_not_worked_on() {
        annals.given(resolve("Reset"));
        work().forEach(wish -> annals.when(wish).isRefused(TicketRefusal.TICKET_RESOLVED));
    }

    @Test
    void a_resolved_ticket_can_be_talked_about_and_sorted() {
        annals.given(resolve("Reset"));
        annals.when(reply(TICKET, id(40))).atVersion(3);
        annals.when(new ChangeTicketCategory(TICKET, "Password")).atVersion(4);
        annals.when(new CloseTicket(TICKET)).records(new TicketClosed(TICKET));
    }

    @Test
    void a_closed_ticket_takes_no_change_and_no_reply() {
        annals.given(resolve("Reset"), new CloseTicket(TICKET));
        work().forEach(wish -> annals.when(wish).isRefused(TicketRefusal.TICKET_CLOSED));
        annals.when(reply(TICKET, id(40))).isRefused(TicketRefusal.TICKET_CLOSED);
        annals.when(new ChangeTicketCategory(TICKET, "Password")).isRefused(TicketRefusal.TICKET_CLOSED);
        annals.when(resolve("Reset")).isRefused(TicketRefusal.TICKET_CLOSED);
    }

    @Test
    void a_reply_that_was_heard_before_the_end_is_heard_no_second_time() {
        annals.given(reply(TICKET, id(40)), resolve("Reset"), new CloseTicket(TICKET));
        annals.when(reply(TICKET, id(40))).recordsNothing();
    }

    @Test
    void only_what_is_resolved_is_closed_and_once() {
        annals.when(new CloseTicket(TICKET)).isRefused(TicketRefusal.NOT_RESOLVED);
        annals.given(resolve("Reset"), new CloseTicket(TICKET));
        annals.when(new CloseTicket(TICKET)).recordsNothing().atVersion(3);
    }

    @Test
    void what_was_resolved_is_reopened_closed_or_not() {
        annals.given(resolve("Reset"));
        annals.when(new ReopenTicket(TICKET, "Again")).records(new TicketReopened(TICKET, PERSON, "Again"));
        annals.given(resolve("Replaced"), new CloseTicket(TICKET));
        annals.when(new ReopenTicket(TICKET, "And again")).records(new TicketReopened(TICKET, PERSON, "And again"));
        annals.when(assigned(TICKET, OWNER)).atVersion(7);
    }

    @Test
    void what_is_not_resolved_is_not_reopened() {
        annals.when(new ReopenTicket(TICKET, "Again")).isRefused(TicketRefusal.NOT_RESOLVED);
        annals.given(resolve("Reset"), new ReopenTicket(TICKET, "Again"));
        annals.when(new ReopenTicket(TICKET, "Again")).isRefused(TicketRefusal.NOT_RESOLVED);
    }

    @Test
    void after_thirty_days_it_stays_resolved() {
        annals.given(resolve("Reset"), new CloseTicket(TICKET));
        annals.whenOccurredAt(THIRTY_DAYS_LATER.plusMillis(1), new ReopenTicket(TICKET, "Again"))
                .isRefused(TicketRefusal.REOPEN_WINDOW_OVER);
        annals.whenOccurredAt(THIRTY_DAYS_LATER, new ReopenTicket(TICKET, "Again"))
                .atVersion(4);
    }

    @Test
    void it_is_retracted_once_open_or_closed_and_refuses_everything_then() {
        annals.given(resolve("Reset"), new CloseTicket(TICKET));
        annals.when(new RetractTicket(TICKET)).records(new TicketRetracted(TICKET));
        annals.when(new RetractTicket(TICKET)).recordsNothing();
        annals.when(judge(TICKET)).recordsNothing();
        Stream.concat(
                        work().stream(),
                        Stream.of(
                                ticket(TICKET),
                                resolve("Reset"),
                                new CloseTicket(TICKET),
                                new ReopenTicket(TICKET, "Again"),
                                reply(TICKET, id(40)),
                                new MergeTicket(TICKET, id(41)),
                                new UnmergeTicket(TICKET)))
                .forEach(wish -> annals.when(wish).isRefused(CommonRefusal.RETRACTED));
    }

    private static ResolveTicket resolve(String resolution) {
        return new ResolveTicket(TICKET, resolution);
    }

    private static List<Command> work() {
        return List.of(
                assigned(TICKET, OWNER),
                new ChangeTicketPriority(TICKET, TicketPriority.HIGH),
                new HoldTicket(TICKET, "Parts", null),
                new ResumeTicket(TICKET));
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
