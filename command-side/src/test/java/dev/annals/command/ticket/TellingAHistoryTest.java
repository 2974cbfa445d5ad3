package dev.annals.command.ticket;

import static dev.annals.command.CommandSideFixture.NOW;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.assigned;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.ticket;
import static dev.annals.command.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.TellTicketHistory;
import dev.annals.api.ticket.TellTicketHistory.Part;
import dev.annals.api.ticket.TicketCommand;
import dev.annals.api.ticket.TicketRefusal;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.Examples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many things told at once, each a day after the one before, beginning ten days ago. */
class TellingAHistoryTest {
    private static final Instant BEGAN = NOW.minus(Duration.ofDays(10));
    private static final UUID OTHER = Examples.id(50);

    private final CommandSideFixture annals = CommandSideFixture.start().given(person(PERSON), user(OWNER));

    @Test
    void each_part_is_recorded_at_its_time_as_what_it_is() {
        annals.when(history(ticket(TICKET), assigned(TICKET, OWNER), new ResolveTicket(TICKET, "Done")))
                .atVersion(3);
        assertThat(annals.events(TICKET))
                .extracting(event -> event.getPayload().getClass().getSimpleName() + " by "
                        + event.getMetaData().get(MetaKeys.COMMAND) + " of "
                        + event.getMetaData().get(MetaKeys.CLIENT) + " on "
                        + event.getMetaData().get(MetaKeys.OCCURRED_AT))
                .containsExactly(
                        "TicketOpened by OpenTicket of log:0 on " + BEGAN,
                        "TicketAssigned by AssignTicket of log:1 on " + BEGAN.plus(Duration.ofDays(1)),
                        "TicketResolved by ResolveTicket of log:2 on " + BEGAN.plus(Duration.ofDays(2)));
    }

    @Test
    void it_makes_of_the_ticket_what_the_parts_make_one_by_one() {
        annals.when(history(ticket(TICKET), new HoldTicket(TICKET, "Parts", null), new ResolveTicket(TICKET, "Done")))
                .atVersion(3);
        annals.whenOccurredAt(BEGAN, ticket(OTHER));
        annals.whenOccurredAt(BEGAN.plus(Duration.ofDays(1)), new HoldTicket(OTHER, "Parts", null));
        annals.whenOccurredAt(BEGAN.plus(Duration.ofDays(2)), new ResolveTicket(OTHER, "Done"));
        assertThat(Chronicle.of(annals, TICKET)).isEqualTo(Chronicle.of(annals, OTHER));
    }

    @Test
    void when_one_part_is_refused_nothing_is_recorded() {
        annals.when(history(ticket(TICKET), new CloseTicket(TICKET))).isRefused(TicketRefusal.NOT_RESOLVED);
        assertThat(annals.events(TICKET)).isEmpty();
        annals.given(ticket(TICKET));
        annals.when(history(new HoldTicket(TICKET, "Parts", null)))
                .isRefusedAt("/occurredAt", TicketRefusal.BEFORE_THE_LAST_CHANGE);
    }

    @Test
    void told_again_a_beginning_is_the_same_and_a_ticket_that_is_not_there_is_unknown() {
        annals.when(history(ticket(TICKET))).atVersion(1);
        annals.when(history(ticket(TICKET))).recordsNothing();
        annals.when(history(new HoldTicket(TICKET, "Parts", null))).atVersion(2);
        annals.when(new TellTicketHistory(OTHER, List.of(part(new CloseTicket(OTHER), 0))))
                .isRefused(CommonRefusal.NOT_FOUND);
    }

    @Test
    void a_history_is_about_one_ticket_and_holds_no_other() {
        assertThatThrownBy(() -> history(ticket(TICKET), ticket(OTHER))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TellTicketHistory(TICKET, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> history(history(ticket(TICKET)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static TellTicketHistory history(TicketCommand... commands) {
        List<Part> parts = new ArrayList<>();
        for (TicketCommand command : commands) {
            parts.add(part(command, parts.size()));
        }
        return new TellTicketHistory(TICKET, parts);
    }

    private static Part part(TicketCommand command, int day) {
        return new Part(command, BEGAN.plus(Duration.ofDays(day)), "log:" + day);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
