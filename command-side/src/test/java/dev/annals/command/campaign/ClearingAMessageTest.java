package dev.annals.command.campaign;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.person;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.MEMBER;
import static dev.annals.command.campaign.Efforts.NEWSLETTER;
import static dev.annals.command.campaign.Efforts.OTHER;
import static dev.annals.command.campaign.Efforts.add;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.clear;
import static dev.annals.command.campaign.Efforts.complete;
import static dev.annals.command.campaign.Efforts.consent;
import static dev.annals.command.campaign.Efforts.enter;
import static dev.annals.command.campaign.Efforts.launch;
import static dev.annals.command.campaign.Efforts.mail;
import static dev.annals.command.campaign.Efforts.pause;
import static dev.annals.command.campaign.Efforts.resume;

import dev.annals.api.CommonRefusal;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CancelCampaign;
import dev.annals.api.campaign.ClearMessage;
import dev.annals.api.campaign.DoubtMessage;
import dev.annals.api.campaign.EnterMember;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageRefused;
import dev.annals.api.campaign.MessageSent;
import dev.annals.api.campaign.ReportFailed;
import dev.annals.api.campaign.ReportSent;
import dev.annals.api.campaign.SendFailed;
import dev.annals.api.campaign.SendInDoubt;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.RecordConsent;
import dev.annals.api.customer.RetractConsent;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.customer.TagCustomer;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClearingAMessageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final MovableClock clock = new MovableClock();
    private final CommandSideFixture annals =
            CommandSideFixture.start(clock).given(person(PERSON), campaign(CAMPAIGN), add(PERSON), mail(), launch());

    @Test
    void a_customer_enters_once() {
        annals.when(enter()).records(new MemberEntered(MEMBER, CAMPAIGN, PERSON, "A", MemberSource.AUDIENCE));
        annals.when(enter()).recordsNothing().atVersion(1);
    }

    @Test
    void nobody_enters_before_the_launch_or_what_is_not_there() {
        annals.given(campaign(OTHER));
        annals.when(new EnterMember(OTHER, PERSON, null)).isRefused(CampaignRefusal.CAMPAIGN_NOT_RUNNING);
        annals.when(new EnterMember(NOBODY, PERSON, null)).isRefused(CommonRefusal.NOT_FOUND);
        annals.given(new CancelCampaign(OTHER, "No stock"));
        annals.when(new EnterMember(OTHER, PERSON, null)).isRefused(CampaignRefusal.CAMPAIGN_OVER);
    }

    @Test
    void a_message_is_cleared_by_the_consent_in_force() {
        annals.given(consent(true, TODAY), tagged(), enter());
        annals.when(clear()).records(new MessageCleared(MEMBER, CAMPAIGN, PERSON, 2, "hash"));
        annals.when(clear()).recordsNothing().atVersion(2);
    }

    @Test
    void without_a_yes_none_goes_out() {
        annals.given(enter());
        annals.when(clear()).records(refused(MessageRefusal.NO_CONSENT));
        annals.when(clear()).recordsNothing();
    }

    @Test
    void a_yes_that_was_taken_back_is_none() {
        annals.given(consent(true, null), consent(false, null), enter());
        annals.when(clear()).records(refused(MessageRefusal.NO_CONSENT));
    }

    @Test
    void a_yes_that_was_recorded_by_mistake_is_none() {
        annals.given(consent(true, null), new RetractConsent(PERSON, ConsentChannel.EMAIL, NEWSLETTER), enter());
        annals.when(clear()).records(refused(MessageRefusal.NO_CONSENT));
    }

    @Test
    void a_yes_to_another_purpose_is_none() {
        annals.given(
                new RecordConsent(PERSON, ConsentChannel.EMAIL, "offers", true, null, null),
                new RecordConsent(PERSON, ConsentChannel.SMS, NEWSLETTER, true, null, null),
                enter());
        annals.when(clear()).records(refused(MessageRefusal.NO_CONSENT));
    }

    @Test
    void a_yes_ends_with_its_last_day() {
        annals.given(consent(true, TODAY), enter());
        clock.pass(Duration.ofHours(4));
        annals.when(clear()).records(refused(MessageRefusal.CONSENT_EXPIRED));
    }

    @Test
    void a_paused_campaign_waits() {
        annals.given(consent(true, null), enter(), pause());
        annals.when(clear()).isRefused(CampaignRefusal.CAMPAIGN_NOT_RUNNING);
        annals.given(resume());
        annals.when(clear()).atVersion(2);
    }

    @Test
    void a_campaign_that_is_over_sends_nothing() {
        annals.given(consent(true, null), enter(), complete());
        annals.when(clear()).records(refused(MessageRefusal.CAMPAIGN_OVER));
    }

    @Test
    void a_campaign_whose_last_day_is_past_sends_nothing() {
        annals.given(consent(true, null), enter());
        clock.pass(Duration.ofDays(22));
        annals.when(clear()).records(refused(MessageRefusal.CAMPAIGN_OVER));
    }

    @Test
    void a_customer_who_is_gone_gets_nothing() {
        annals.given(consent(true, null), enter(), new RetractCustomer(PERSON));
        annals.when(clear()).records(refused(MessageRefusal.CUSTOMER_GONE));
    }

    @Test
    void without_an_address_none_goes_out() {
        annals.given(consent(true, null), enter());
        annals.when(new ClearMessage(CAMPAIGN, PERSON, null, null)).records(refused(MessageRefusal.NO_ADDRESS));
    }

    @Test
    void what_is_known_outside_keeps_a_message_back() {
        annals.given(consent(true, null), enter());
        annals.when(new ClearMessage(CAMPAIGN, PERSON, "hash", MessageRefusal.CAP_REACHED))
                .records(refused(MessageRefusal.CAP_REACHED));
    }

    @Test
    void who_is_not_a_member_is_not_cleared() {
        annals.when(clear()).isRefused(CommonRefusal.NOT_FOUND);
    }

    @Test
    void of_two_senders_that_saw_the_same_member_one_is_told() {
        annals.given(consent(true, null), enter());
        annals.whenExpecting(1, clear()).atVersion(2);
        annals.whenExpecting(1, clear()).isRefused(CommonRefusal.STALE_VERSION);
    }

    @Test
    void a_cleared_message_is_sent_once() {
        annals.given(consent(true, null), enter(), clear());
        annals.when(new ReportSent(CAMPAIGN, PERSON, "<1@annals>"))
                .records(new MessageSent(MEMBER, CAMPAIGN, PERSON, "<1@annals>"));
        annals.when(new ReportSent(CAMPAIGN, PERSON, "<1@annals>")).recordsNothing();
        annals.when(new ReportFailed(CAMPAIGN, PERSON, "No such mailbox")).recordsNothing();
        annals.when(new DoubtMessage(CAMPAIGN, PERSON)).recordsNothing();
    }

    @Test
    void a_cleared_message_fails_for_good() {
        annals.given(consent(true, null), enter(), clear());
        annals.when(new ReportFailed(CAMPAIGN, PERSON, "No such mailbox"))
                .records(new SendFailed(MEMBER, CAMPAIGN, PERSON, "No such mailbox"));
    }

    @Test
    void a_message_in_doubt_is_never_cleared_again_but_may_turn_out_to_be_sent() {
        annals.given(consent(true, null), enter(), clear());
        annals.when(new DoubtMessage(CAMPAIGN, PERSON)).records(new SendInDoubt(MEMBER, CAMPAIGN, PERSON));
        annals.when(clear()).recordsNothing();
        annals.when(new ReportSent(CAMPAIGN, PERSON, "<1@annals>")).atVersion(4);
    }

    private static MessageRefused refused(MessageRefusal why) {
        return new MessageRefused(MEMBER, CAMPAIGN, PERSON, why);
    }

    private static TagCustomer tagged() {
        return new TagCustomer(PERSON, List.of("vip"), List.of());
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
