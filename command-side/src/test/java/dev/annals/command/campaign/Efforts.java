package dev.annals.command.campaign;

import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.euros;
import static dev.annals.command.Examples.id;

import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.campaign.BookCost;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CancelCampaign;
import dev.annals.api.campaign.ChangeAudience;
import dev.annals.api.campaign.ChangeCampaignDetails;
import dev.annals.api.campaign.ChangeContent;
import dev.annals.api.campaign.ClearMessages;
import dev.annals.api.campaign.CompleteCampaign;
import dev.annals.api.campaign.CostKind;
import dev.annals.api.campaign.EnterMember;
import dev.annals.api.campaign.EnterMembers;
import dev.annals.api.campaign.LaunchCampaign;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import dev.annals.api.campaign.NewMember;
import dev.annals.api.campaign.PauseCampaign;
import dev.annals.api.campaign.PlanCampaign;
import dev.annals.api.campaign.RecordResponse;
import dev.annals.api.campaign.ReportMessages;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.campaign.ResumeCampaign;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.RecordConsent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands about campaigns for tests, short to say. */
final class Efforts {
    static final UUID CAMPAIGN = id(70);
    static final UUID OTHER = id(71);
    static final UUID PART = id(72);
    static final UUID MEMBER = Members.id(CAMPAIGN, PERSON);
    static final UUID ROUND = id(79);
    static final LocalDate STARTS = LocalDate.of(2026, 3, 1);
    static final LocalDate ENDS = LocalDate.of(2026, 3, 31);
    static final String NEWSLETTER = "newsletter";
    static final LeadRule LEAD_RULE = new LeadRule(25, null, Duration.ofHours(4), null);

    private static final ChangeCampaignDetails NO_CHANGE =
            new ChangeCampaignDetails(CAMPAIGN, null, null, null, null, null, null, null, null, null, null, null);

    private Efforts() {}

    static PlanCampaign campaign(UUID id) {
        return campaign(id, CampaignChannel.EMAIL, null, null);
    }

    static PlanCampaign campaign(CampaignChannel channel, @Nullable LeadRule rule) {
        return campaign(CAMPAIGN, channel, null, rule);
    }

    static PlanCampaign partOf(@Nullable UUID parent, UUID id) {
        return campaign(id, CampaignChannel.EMAIL, parent, null);
    }

    private static PlanCampaign campaign(
            UUID id, CampaignChannel channel, @Nullable UUID parent, @Nullable LeadRule rule) {
        return new PlanCampaign(
                id,
                "Spring",
                channel,
                NEWSLETTER,
                euros("500.00"),
                STARTS,
                ENDS,
                "Fifty leads",
                parent,
                null,
                rule,
                null);
    }

    static PlanCampaign withoutBudget() {
        return new PlanCampaign(
                CAMPAIGN,
                "Spring",
                CampaignChannel.EVENT,
                NEWSLETTER,
                null,
                STARTS,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ChangeCampaignDetails named(String name) {
        return new ChangeCampaignDetails(
                CAMPAIGN, Patch.set(name), null, null, null, null, null, null, null, null, null, null);
    }

    static ChangeCampaignDetails by(CampaignChannel channel) {
        return new ChangeCampaignDetails(
                CAMPAIGN, null, Patch.set(channel), null, null, null, null, null, null, null, null, null);
    }

    static ChangeCampaignDetails about(String purpose) {
        return new ChangeCampaignDetails(
                CAMPAIGN, null, null, Patch.set(purpose), null, null, null, null, null, null, null, null);
    }

    static ChangeCampaignDetails budget(Patch<Money> budget) {
        return new ChangeCampaignDetails(CAMPAIGN, null, null, null, budget, null, null, null, null, null, null, null);
    }

    static ChangeCampaignDetails days(@Nullable Patch<LocalDate> startsOn, @Nullable Patch<LocalDate> endsOn) {
        return new ChangeCampaignDetails(
                CAMPAIGN, null, null, null, null, startsOn, endsOn, null, null, null, null, null);
    }

    static ChangeCampaignDetails partOfNow(UUID parent, UUID id) {
        return new ChangeCampaignDetails(
                id, null, null, null, null, null, null, null, Patch.set(parent), null, null, null);
    }

    static ChangeCampaignDetails ownedBy(UUID owner) {
        return new ChangeCampaignDetails(
                CAMPAIGN, null, null, null, null, null, null, null, null, Patch.set(owner), null, null);
    }

    static ChangeCampaignDetails leads(LeadRule rule) {
        return new ChangeCampaignDetails(
                CAMPAIGN, null, null, null, null, null, null, null, null, null, Patch.set(rule), null);
    }

    static ChangeCampaignDetails needsApproval(boolean yes) {
        return new ChangeCampaignDetails(
                CAMPAIGN, null, null, null, null, null, null, null, null, null, null, Patch.set(yes));
    }

    static ChangeCampaignDetails unchanged() {
        return NO_CHANGE;
    }

    static ChangeAudience add(UUID... customers) {
        return new ChangeAudience(CAMPAIGN, List.of(customers), List.of(), null, null, null);
    }

    static ChangeAudience remove(UUID... customers) {
        return new ChangeAudience(CAMPAIGN, List.of(), List.of(customers), null, null, null);
    }

    static MessageContent content(@Nullable String subject, String text) {
        MessageText said = new MessageText("en", subject, text, null);
        return new MessageContent(List.of(new MessageVariant("A", 100, List.of(said))), Map.of());
    }

    static ChangeContent say(@Nullable String subject, String text) {
        return new ChangeContent(CAMPAIGN, content(subject, text));
    }

    static ChangeContent mail() {
        return say("News", "Hello {{customer.name}}");
    }

    static LaunchCampaign launch() {
        return new LaunchCampaign(CAMPAIGN, null);
    }

    static PauseCampaign pause() {
        return new PauseCampaign(CAMPAIGN, "Stock is low");
    }

    static ResumeCampaign resume() {
        return new ResumeCampaign(CAMPAIGN);
    }

    static CompleteCampaign complete() {
        return new CompleteCampaign(CAMPAIGN);
    }

    static CancelCampaign cancel() {
        return new CancelCampaign(CAMPAIGN, "No stock");
    }

    static BookCost cost(UUID costId, Money amount) {
        return new BookCost(CAMPAIGN, costId, amount, "printing", CostKind.ACTUAL);
    }

    static EnterMember enter() {
        return new EnterMember(CAMPAIGN, PERSON, "A");
    }

    static EnterMembers enterTogether(UUID campaignId, UUID... customers) {
        return new EnterMembers(
                ROUND,
                campaignId,
                Stream.of(customers)
                        .map(customer -> new NewMember(customer, "A"))
                        .toList());
    }

    static ClearMessages clear() {
        return clear("hash", null);
    }

    static ClearMessages clear(@Nullable String addressHash, @Nullable MessageRefusal hindrance) {
        return new ClearMessages(
                ROUND, CAMPAIGN, List.of(new ClearMessages.Candidate(PERSON, addressHash, "en", hindrance)));
    }

    static ReportMessages report(ReportMessages.Outcome outcome, @Nullable String detail) {
        return new ReportMessages(ROUND, CAMPAIGN, List.of(new ReportMessages.Report(PERSON, ROUND, outcome, detail)));
    }

    static RecordConsent consent(boolean granted, @Nullable LocalDate validUntil) {
        return new RecordConsent(PERSON, ConsentChannel.EMAIL, NEWSLETTER, granted, "web form", validUntil);
    }

    static RecordResponse response(UUID responseId, ResponseKind kind) {
        return new RecordResponse(CAMPAIGN, PERSON, kind, responseId, null);
    }

    static MemberResponded responded(UUID responseId, ResponseKind kind) {
        return new MemberResponded(MEMBER, CAMPAIGN, PERSON, responseId, kind, null);
    }
}
