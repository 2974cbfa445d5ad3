package dev.annals.command.ticket;

import static dev.annals.command.CommandSideFixture.NOW;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.judge;
import static dev.annals.command.Examples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.TicketPriority;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of the clocks when another policy applies, or the same with other terms. */
class ChangingTermsTest extends ClockStory {
    @Test
    void another_priority_brings_another_policy_and_what_has_elapsed_stays_elapsed() {
        policy(GOLD, "{'order':2,'targets':[{'clock':'RESOLUTION','limit':'PT8H'}]}");
        policy(id(71), "{'order':1,'when':{'priority':'URGENT'},'targets':[{'clock':'RESOLUTION','limit':'PT2H'}]}");
        annals.given(ticket(TICKET));
        pass("PT1H");
        annals.given(new ChangeTicketPriority(TICKET, TicketPriority.URGENT));
        pass("PT3H");
        annals.given(new ChangeTicketPriority(TICKET, TicketPriority.LOW));
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly(
                        "20:00 opened",
                        "20:00 RESOLUTION started, 1, 1 at 04:00",
                        "21:00 priority URGENT",
                        "21:00 RESOLUTION now PT2H after PT1H, 1 at 22:00",
                        "22:00 RESOLUTION breached with URGENT",
                        "00:00 priority LOW",
                        "00:00 RESOLUTION now PT8H after PT4H");
    }

    @Test
    void a_changed_policy_is_in_force_from_its_change_on_also_when_the_ticket_looks_later() {
        policy(GOLD, "{'targets':[{'clock':'RESOLUTION','limit':'PT8H'}]}");
        annals.given(ticket(TICKET));
        pass("PT1H");
        change("{'targets':[{'clock':'RESOLUTION','limit':'PT3H'}]}");
        pass("PT1H");
        change("{'name':'Gold of another name'}");
        pass("PT3H");
        annals.given(judge(TICKET));
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly(
                        "20:00 opened",
                        "20:00 RESOLUTION started, 1, 1 at 04:00",
                        "21:00 RESOLUTION now PT3H after PT1H, 1 at 23:00",
                        "23:00 RESOLUTION breached with NORMAL");
    }

    @Test
    void a_policy_that_is_switched_off_cancels_and_one_that_is_switched_on_starts() {
        policy(GOLD, "{'targets':[{'clock':'RESOLUTION','limit':'PT8H'}]}");
        annals.given(ticket(TICKET));
        pass("PT1H");
        change("{'active':false}");
        pass("PT1H");
        change("{'active':true}");
        pass("PT1H");
        annals.given(judge(TICKET));
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly(
                        "20:00 opened",
                        "20:00 RESOLUTION started, 1, 1 at 04:00",
                        "21:00 RESOLUTION cancelled after PT1H",
                        "22:00 RESOLUTION started, 2, 1 at 06:00");
    }

    @Test
    void what_is_told_afterwards_is_judged_but_escalates_nothing() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        annals.whenOccurredAt(
                yesterday,
                defined(
                        GOLD,
                        "{'targets':[{'clock':'RESOLUTION','limit':'PT4H'}],"
                                + "'escalation':[{'clock':'RESOLUTION','at':1,'raisePriority':true}]}"));
        annals.whenOccurredAt(yesterday, ticket(TICKET));
        annals.whenOccurredAt(yesterday.plus(Duration.ofHours(5)), new ResolveTicket(TICKET, "Done"));
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly(
                        "20:00 opened",
                        "20:00 RESOLUTION started, 1, 1 at 00:00",
                        "00:00 RESOLUTION breached with NORMAL",
                        "01:00 resolved",
                        "01:00 RESOLUTION fulfilled late after PT5H");
    }

    @Test
    void a_policy_is_not_in_force_before_its_time() {
        annals.whenOccurredAt(NOW.minus(Duration.ofDays(1)), ticket(TICKET));
        policy(GOLD, "{'targets':[{'clock':'RESOLUTION','limit':'PT4H'}]}");
        annals.whenOccurredAt(NOW.minus(Duration.ofHours(1)), new HoldTicket(TICKET, "Parts", null));
        assertThat(Chronicle.of(annals, TICKET)).containsExactly("20:00 opened", "19:00 held");
    }

    @Test
    void a_paused_clock_under_another_policy_resumes_with_what_is_left_of_the_new_target() {
        policy(GOLD, "{'pauseOn':['ON_HOLD'],'targets':[{'clock':'RESOLUTION','limit':'PT8H'}]}");
        annals.given(ticket(TICKET));
        pass("PT1H");
        annals.given(new HoldTicket(TICKET, "Parts", null));
        pass("PT1H");
        change("{'targets':[{'clock':'RESOLUTION','limit':'PT3H'}]}");
        pass("PT1H");
        annals.given(new ResumeTicket(TICKET));
        assertThat(Chronicle.of(annals, TICKET))
                .endsWith(
                        "22:00 RESOLUTION now PT3H after PT1H",
                        "23:00 resumed",
                        "23:00 RESOLUTION resumed after PT1H, 1 at 01:00");
    }
}
