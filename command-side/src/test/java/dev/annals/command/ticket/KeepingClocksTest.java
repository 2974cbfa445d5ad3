package dev.annals.command.ticket;

import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.judge;
import static dev.annals.command.Examples.reply;
import static dev.annals.command.Examples.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.MergeTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.UnmergeTicket;
import org.junit.jupiter.api.Test;

class KeepingClocksTest extends ClockStory {
    @Test
    void a_ticket_without_a_policy_has_no_clocks() {
        annals.given(ticket(TICKET));
        assertThat(Chronicle.of(annals, TICKET)).containsExactly("20:00 opened");
    }

    @Test
    void the_clocks_of_the_first_policy_that_matches_start_with_the_ticket() {
        policy(GOLD, "{'order':2,'targets':[{'clock':'RESOLUTION','limit':'PT8H'}]}");
        policy(id(71), "{'order':1,'when':{'priority':'URGENT'},'targets':[{'clock':'RESOLUTION','limit':'PT1H'}]}");
        policy(id(72), "{'order':3,'targets':[{'clock':'RESOLUTION','limit':'PT2H'}]}");
        annals.given(ticket(TICKET));
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly("20:00 opened", "20:00 RESOLUTION started, 1, 1 at 04:00");
    }

    @Test
    void the_first_public_answer_meets_the_first_response_and_an_internal_note_does_not() {
        policy(GOLD, "{'targets':[{'clock':'FIRST_RESPONSE','limit':'PT1H'}]}");
        annals.given(ticket(TICKET));
        pass("PT10M");
        annals.given(
                said(ReplyAuthor.CUSTOMER, ReplyVisibility.PUBLIC), said(ReplyAuthor.AGENT, ReplyVisibility.INTERNAL));
        pass("PT10M");
        annals.given(answered());
        pass("PT10M");
        annals.given(answered());
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly(
                        "20:00 opened",
                        "20:00 FIRST_RESPONSE started, 1, 1 at 21:00",
                        "20:10 replied",
                        "20:10 replied",
                        "20:20 replied",
                        "20:20 FIRST_RESPONSE met after PT20M",
                        "20:30 replied");
    }

    @Test
    void answered_exactly_at_the_due_time_is_met_and_a_microsecond_later_is_not() {
        policy(GOLD, "{'targets':[{'clock':'FIRST_RESPONSE','limit':'PT1H'}]}");
        annals.given(ticket(TICKET), ticket(OTHER));
        pass("PT1H");
        annals.given(answered());
        pass("PT0.000001S");
        annals.given(reply(OTHER, id(99)));
        assertThat(Chronicle.of(annals, TICKET)).last().isEqualTo("21:00 FIRST_RESPONSE met after PT1H");
        assertThat(Chronicle.of(annals, OTHER))
                .endsWith(
                        "21:00 FIRST_RESPONSE breached with NORMAL",
                        "21:00 replied",
                        "21:00 FIRST_RESPONSE fulfilled late after PT1H0.000001S");
    }

    @Test
    void each_unanswered_message_of_the_customer_starts_a_clock_of_its_own() {
        policy(GOLD, "{'targets':[{'clock':'NEXT_RESPONSE','limit':'PT2H'}]}");
        annals.given(ticket(TICKET), answered());
        annals.given(said(ReplyAuthor.CUSTOMER, ReplyVisibility.PUBLIC));
        pass("PT1H");
        annals.given(said(ReplyAuthor.CUSTOMER, ReplyVisibility.PUBLIC), answered());
        annals.given(said(ReplyAuthor.CUSTOMER, ReplyVisibility.PUBLIC));
        pass("PT1H");
        annals.given(new ResolveTicket(TICKET, "Done"));
        assertThat(Chronicle.of(annals, TICKET))
                .filteredOn(line -> line.contains("NEXT"))
                .containsExactly(
                        "20:00 NEXT_RESPONSE started, 1, 1 at 22:00",
                        "21:00 NEXT_RESPONSE met after PT1H",
                        "21:00 NEXT_RESPONSE started, 2, 1 at 23:00",
                        "22:00 NEXT_RESPONSE met after PT1H");
    }

    @Test
    void a_hold_pauses_what_the_policy_says_and_the_time_is_not_lost() {
        policy(GOLD, "{'pauseOn':['ON_HOLD'],'targets':[{'clock':'RESOLUTION','limit':'PT8H'}]}");
        annals.given(ticket(TICKET));
        pass("PT1H");
        annals.given(new HoldTicket(TICKET, "Parts", null));
        pass("PT9H");
        annals.given(new ResumeTicket(TICKET));
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly(
                        "20:00 opened",
                        "20:00 RESOLUTION started, 1, 1 at 04:00",
                        "21:00 held",
                        "21:00 RESOLUTION paused for ON_HOLD after PT1H",
                        "06:00 resumed",
                        "06:00 RESOLUTION resumed after PT1H, 1 at 13:00");
    }

    @Test
    void marks_are_recorded_once_at_their_instants_whoever_comes_first() {
        policy(GOLD, "{'warnAt':[0.5,0.8],'targets':[{'clock':'RESOLUTION','limit':'PT10H'}]}");
        annals.given(ticket(TICKET));
        pass("PT9H");
        annals.given(judge(TICKET), judge(TICKET));
        pass("PT3H");
        annals.given(new ChangeTicketPriority(TICKET, TicketPriority.HIGH), judge(TICKET));
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly(
                        "20:00 opened",
                        "20:00 RESOLUTION started, 1, 0.5 at 01:00, 0.8 at 04:00, 1 at 06:00",
                        "01:00 RESOLUTION warned at 0.5",
                        "04:00 RESOLUTION warned at 0.8",
                        "06:00 RESOLUTION breached with NORMAL",
                        "08:00 priority HIGH");
    }

    @Test
    void a_breach_escalates_to_a_queue_and_a_higher_priority_with_its_policy() {
        policy(
                GOLD,
                "{'order':2,'targets':[{'clock':'RESOLUTION','limit':'PT4H'}],'escalation':[{'clock':'RESOLUTION',"
                        + "'at':1,'raisePriority':true,'assign':{'queue':'Level 2'}}]}");
        policy(id(71), "{'order':1,'when':{'priority':'HIGH'},'targets':[{'clock':'FIRST_RESPONSE','limit':'PT5H'}]}");
        annals.given(ticket(TICKET));
        pass("PT4H30M");
        annals.given(judge(TICKET), judge(TICKET));
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly(
                        "20:00 opened",
                        "20:00 RESOLUTION started, 1, 1 at 00:00",
                        "00:00 RESOLUTION breached with NORMAL",
                        "00:30 RESOLUTION escalated at 1",
                        "00:30 assigned to Level 2",
                        "00:30 priority HIGH",
                        "00:30 FIRST_RESPONSE started, 1, 1 at 05:30",
                        "00:30 RESOLUTION cancelled after PT4H30M");
    }

    @Test
    void reopening_starts_a_second_resolution_and_no_second_first_response() {
        policy(GOLD, "{'targets':[{'clock':'FIRST_RESPONSE','limit':'PT1H'},{'clock':'RESOLUTION','limit':'PT8H'}]}");
        annals.given(ticket(TICKET), new ResolveTicket(TICKET, "Done"), new ReopenTicket(TICKET, "Again"));
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly(
                        "20:00 opened",
                        "20:00 FIRST_RESPONSE started, 1, 1 at 21:00",
                        "20:00 RESOLUTION started, 1, 1 at 04:00",
                        "20:00 resolved",
                        "20:00 FIRST_RESPONSE cancelled after PT0S",
                        "20:00 RESOLUTION met after PT0S",
                        "20:00 reopened",
                        "20:00 RESOLUTION started, 2, 1 at 04:00");
    }

    @Test
    void closing_cancels_what_waits_for_an_answer() {
        policy(GOLD, "{'targets':[{'clock':'NEXT_RESPONSE','limit':'PT2H'}]}");
        annals.given(ticket(TICKET), answered(), new ResolveTicket(TICKET, "Done"));
        annals.given(said(ReplyAuthor.CUSTOMER, ReplyVisibility.PUBLIC));
        annals.given(new CloseTicket(TICKET));
        assertThat(Chronicle.of(annals, TICKET)).endsWith("20:00 closed", "20:00 NEXT_RESPONSE cancelled after PT0S");
    }

    @Test
    void a_merged_ticket_waits_and_goes_on_when_it_is_taken_apart_again() {
        policy(GOLD, "{'targets':[{'clock':'RESOLUTION','limit':'PT8H'}]}");
        annals.given(ticket(TICKET), ticket(OTHER));
        pass("PT1H");
        annals.given(new MergeTicket(TICKET, OTHER));
        pass("PT24H");
        annals.given(judge(TICKET), new UnmergeTicket(TICKET));
        assertThat(Chronicle.of(annals, TICKET))
                .containsExactly(
                        "20:00 opened",
                        "20:00 RESOLUTION started, 1, 1 at 04:00",
                        "21:00 merged",
                        "21:00 RESOLUTION paused for MERGED after PT1H",
                        "21:00 unmerged",
                        "21:00 RESOLUTION resumed after PT1H, 1 at 04:00");
    }
}
