package dev.annals.command.campaign;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.organization;
import static dev.annals.command.Examples.person;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.MEMBER;
import static dev.annals.command.campaign.Efforts.NEWSLETTER;
import static dev.annals.command.campaign.Efforts.OTHER;
import static dev.annals.command.campaign.Efforts.ROUND;
import static dev.annals.command.campaign.Efforts.add;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.clear;
import static dev.annals.command.campaign.Efforts.complete;
import static dev.annals.command.campaign.Efforts.consent;
import static dev.annals.command.campaign.Efforts.enter;
import static dev.annals.command.campaign.Efforts.enterTogether;
import static dev.annals.command.campaign.Efforts.launch;
import static dev.annals.command.campaign.Efforts.mail;
import static dev.annals.command.campaign.Efforts.pause;
import static dev.annals.command.campaign.Efforts.report;
import static dev.annals.command.campaign.Efforts.resume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CancelCampaign;
import dev.annals.api.campaign.ClearMessages;
import dev.annals.api.campaign.ClearMessages.Candidate;
import dev.annals.api.campaign.ClearedMessages;
import dev.annals.api.campaign.EnterMember;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageRefused;
import dev.annals.api.campaign.ReportMessages.Outcome;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.RecordConsent;
import dev.annals.api.customer.RetractConsent;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.customer.TagCustomer;
import dev.annals.api.sending.ReleaseSuppression;
import dev.annals.api.sending.Suppress;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.api.sending.Suppressions;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClearingAMessageTest {
    private static final String HASH = "h".repeat(43);
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
        assertThat(recordedBy(clear()))
                .containsExactly(new MessageCleared(MEMBER, CAMPAIGN, PERSON, ROUND, 2, "hash", "en"));
        assertThat(recordedBy(clear())).isEmpty();
    }

    @Test
    void without_a_yes_none_goes_out() {
        annals.given(enter());
        assertThat(recordedBy(clear())).containsExactly(refused(MessageRefusal.NO_CONSENT));
        assertThat(recordedBy(clear())).isEmpty();
    }

    @Test
    void a_yes_that_was_taken_back_is_none() {
        annals.given(consent(true, null), consent(false, null), enter());
        assertThat(recordedBy(clear())).containsExactly(refused(MessageRefusal.NO_CONSENT));
    }

    @Test
    void a_yes_that_was_recorded_by_mistake_is_none() {
        annals.given(consent(true, null), new RetractConsent(PERSON, ConsentChannel.EMAIL, NEWSLETTER), enter());
        assertThat(recordedBy(clear())).containsExactly(refused(MessageRefusal.NO_CONSENT));
    }

    @Test
    void a_yes_to_another_purpose_is_none() {
        annals.given(
                new RecordConsent(PERSON, ConsentChannel.EMAIL, "offers", true, null, null),
                new RecordConsent(PERSON, ConsentChannel.SMS, NEWSLETTER, true, null, null),
                enter());
        assertThat(recordedBy(clear())).containsExactly(refused(MessageRefusal.NO_CONSENT));
    }

    @Test
    void a_yes_ends_with_its_last_day() {
        annals.given(consent(true, TODAY), enter());
        clock.pass(Duration.ofHours(4));
        assertThat(recordedBy(clear())).containsExactly(refused(MessageRefusal.CONSENT_EXPIRED));
    }

    @Test
    void a_paused_campaign_waits() {
        annals.given(consent(true, null), enter(), pause());
        assertThatThrownBy(() -> annals.answer(clear())).hasMessageContaining("CAMPAIGN_NOT_RUNNING");
        annals.given(resume());
        assertThat(annals.answer(clear())).isEqualTo(new ClearedMessages(List.of(PERSON), List.of()));
    }

    @Test
    void a_campaign_that_is_over_sends_nothing() {
        annals.given(consent(true, null), enter(), complete());
        assertThat(recordedBy(clear())).containsExactly(refused(MessageRefusal.CAMPAIGN_OVER));
    }

    @Test
    void a_campaign_whose_last_day_is_past_sends_nothing() {
        annals.given(consent(true, null), enter());
        clock.pass(Duration.ofDays(22));
        assertThat(recordedBy(clear())).containsExactly(refused(MessageRefusal.CAMPAIGN_OVER));
    }

    @Test
    void a_customer_who_is_gone_gets_nothing() {
        annals.given(consent(true, null), enter(), new RetractCustomer(PERSON));
        assertThat(recordedBy(clear())).containsExactly(refused(MessageRefusal.CUSTOMER_GONE));
    }

    @Test
    void without_an_address_none_goes_out() {
        annals.given(consent(true, null), enter());
        assertThat(recordedBy(clear(null, null))).containsExactly(refused(MessageRefusal.NO_ADDRESS));
    }

    @Test
    void nothing_goes_to_a_suppressed_address_until_it_is_released() {
        annals.given(
                consent(true, null),
                enter(),
                new Suppress(CampaignChannel.EMAIL, HASH, SuppressionReason.BOUNCED, null),
                new ReleaseSuppression(Suppressions.id(HASH), "The mailbox is back"),
                new Suppress(CampaignChannel.EMAIL, HASH, SuppressionReason.MANUAL, null));
        assertThat(recordedBy(clear(HASH, null))).containsExactly(refused(MessageRefusal.SUPPRESSED));
    }

    @Test
    void a_released_address_is_sent_to() {
        annals.given(
                consent(true, null),
                enter(),
                new Suppress(CampaignChannel.EMAIL, HASH, SuppressionReason.BOUNCED, null),
                new ReleaseSuppression(Suppressions.id(HASH), "The mailbox is back"));
        assertThat(annals.answer(clear(HASH, null))).isEqualTo(new ClearedMessages(List.of(PERSON), List.of()));
    }

    @Test
    void what_is_known_outside_keeps_a_message_back() {
        annals.given(consent(true, null), enter());
        assertThat(recordedBy(clear("hash", MessageRefusal.CAP_REACHED)))
                .containsExactly(refused(MessageRefusal.CAP_REACHED));
    }

    @Test
    void who_is_not_a_member_is_not_cleared() {
        assertThat(annals.answer(clear())).isEqualTo(new ClearedMessages(List.of(), List.of()));
    }

    @Test
    void of_two_senders_one_is_told_that_it_may_and_is_told_so_again() {
        annals.given(consent(true, null), enter());
        assertThat(annals.answer(clear())).isEqualTo(new ClearedMessages(List.of(PERSON), List.of()));
        assertThat(annals.answer(clearAs(OTHER))).isEqualTo(new ClearedMessages(List.of(), List.of()));
        assertThat(annals.answer(clear())).isEqualTo(new ClearedMessages(List.of(PERSON), List.of()));
        annals.given(report(Outcome.SENT, "<1@annals>"));
        assertThat(annals.answer(clear())).isEqualTo(new ClearedMessages(List.of(), List.of(PERSON)));
    }

    @Test
    void of_many_each_is_decided_on_alone() {
        annals.given(organization(ORGANIZATION), consent(true, null), enterTogether(CAMPAIGN, PERSON, ORGANIZATION));
        ClearMessages both = new ClearMessages(
                ROUND,
                CAMPAIGN,
                List.of(new Candidate(ORGANIZATION, "other", "en", null), new Candidate(PERSON, "hash", "zh", null)));
        assertThat(annals.answer(both)).isEqualTo(new ClearedMessages(List.of(PERSON), List.of(ORGANIZATION)));
        assertThat(annals.events(Members.id(CAMPAIGN, ORGANIZATION)).getLast().getPayload())
                .isInstanceOf(MessageRefused.class);
    }

    @Test
    void nobody_enters_together_before_the_launch() {
        annals.given(campaign(OTHER));
        assertThatThrownBy(() -> annals.answer(enterTogether(OTHER, PERSON)))
                .hasMessageContaining("CAMPAIGN_NOT_RUNNING");
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
