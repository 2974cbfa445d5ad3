package dev.annals.command.campaign;

import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.person;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.MEMBER;
import static dev.annals.command.campaign.Efforts.OTHER;
import static dev.annals.command.campaign.Efforts.ROUND;
import static dev.annals.command.campaign.Efforts.add;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.clear;
import static dev.annals.command.campaign.Efforts.consent;
import static dev.annals.command.campaign.Efforts.enter;
import static dev.annals.command.campaign.Efforts.launch;
import static dev.annals.command.campaign.Efforts.mail;
import static dev.annals.command.campaign.Efforts.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Command;
import dev.annals.api.campaign.ClearMessages;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageRefused;
import dev.annals.api.campaign.MessageSent;
import dev.annals.api.campaign.ReportMessages;
import dev.annals.api.campaign.ReportMessages.Outcome;
import dev.annals.api.campaign.ReportMessages.Report;
import dev.annals.api.campaign.SendFailed;
import dev.annals.api.campaign.SendInDoubt;
import dev.annals.api.campaign.SendPostponed;
import dev.annals.command.CommandSideFixture;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of a message that was cleared. */
class ReportingAMessageTest {
    private final CommandSideFixture annals =
            CommandSideFixture.start().given(person(PERSON), campaign(CAMPAIGN), add(PERSON), mail(), launch());

    @Test
    void a_cleared_message_is_sent_once() {
        annals.given(consent(true, null), enter(), clear());
        assertThat(recordedBy(report(Outcome.SENT, "<1@annals>")))
                .containsExactly(new MessageSent(MEMBER, CAMPAIGN, PERSON, "<1@annals>"));
        assertThat(recordedBy(report(Outcome.SENT, "<1@annals>"))).isEmpty();
        assertThat(recordedBy(report(Outcome.FAILED, "No such mailbox"))).isEmpty();
        assertThat(recordedBy(report(Outcome.IN_DOUBT, null))).isEmpty();
    }

    @Test
    void a_cleared_message_fails_for_good() {
        annals.given(consent(true, null), enter(), clear());
        assertThat(recordedBy(report(Outcome.FAILED, "No such mailbox")))
                .containsExactly(new SendFailed(MEMBER, CAMPAIGN, PERSON, "No such mailbox"));
    }

    @Test
    void a_message_in_doubt_is_never_cleared_again_but_may_turn_out_to_be_sent() {
        annals.given(consent(true, null), enter(), clear());
        assertThat(recordedBy(report(Outcome.IN_DOUBT, null)))
                .containsExactly(new SendInDoubt(MEMBER, CAMPAIGN, PERSON));
        assertThat(recordedBy(clear())).isEmpty();
        assertThat(recordedBy(report(Outcome.POSTPONED, "451"))).isEmpty();
        assertThat(recordedBy(report(Outcome.SENT, "<1@annals>"))).hasSize(1);
    }

    @Test
    void a_postponed_message_is_decided_on_again() {
        annals.given(consent(true, null), enter(), clear());
        assertThat(recordedBy(report(Outcome.POSTPONED, "451")))
                .containsExactly(new SendPostponed(MEMBER, CAMPAIGN, PERSON, "451"));
        annals.given(consent(false, null));
        assertThat(recordedBy(clear())).containsExactly(refused(MessageRefusal.NO_CONSENT));
    }

    @Test
    void what_was_never_cleared_is_not_reported() {
        annals.given(enter());
        assertThat(recordedBy(report(Outcome.SENT, "<1@annals>"))).isEmpty();
    }

    @Test
    void a_report_is_about_one_clearance() {
        annals.given(consent(true, null), enter(), clear(), report(Outcome.POSTPONED, "451"), clearAs(OTHER));
        assertThat(recordedBy(report(Outcome.POSTPONED, "451"))).isEmpty();
        assertThat(recordedBy(report(Outcome.SENT, "<1@annals>"))).isEmpty();
        assertThat(recordedBy(new ReportMessages(
                        ROUND, CAMPAIGN, List.of(new Report(PERSON, null, Outcome.SENT, "<1@annals>")))))
                .isEmpty();
        assertThat(recordedBy(
                        new ReportMessages(ROUND, CAMPAIGN, List.of(new Report(PERSON, null, Outcome.IN_DOUBT, null)))))
                .containsExactly(new SendInDoubt(MEMBER, CAMPAIGN, PERSON));
    }

    private static MessageRefused refused(MessageRefusal why) {
        return new MessageRefused(MEMBER, CAMPAIGN, PERSON, why);
    }

    private static ClearMessages clearAs(UUID id) {
        return new ClearMessages(id, CAMPAIGN, clear().messages());
    }

    /** What the member records by it. */
    private List<Object> recordedBy(Command command) {
        int before = annals.events(MEMBER).size();
        annals.answer(command);
        return annals.events(MEMBER).stream()
                .skip(before)
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
