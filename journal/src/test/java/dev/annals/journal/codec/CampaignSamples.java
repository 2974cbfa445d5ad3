package dev.annals.journal.codec;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.campaign.AudienceChanged;
import dev.annals.api.campaign.AudienceEntered;
import dev.annals.api.campaign.CampaignApproved;
import dev.annals.api.campaign.CampaignCancelled;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignCompleted;
import dev.annals.api.campaign.CampaignDetailsChanged;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignPaused;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignResumed;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.ContentChanged;
import dev.annals.api.campaign.CostBooked;
import dev.annals.api.campaign.CostKind;
import dev.annals.api.campaign.CostRetracted;
import dev.annals.api.campaign.LeadAccepted;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageRefused;
import dev.annals.api.campaign.MessageSent;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.campaign.SendFailed;
import dev.annals.api.campaign.SendInDoubt;
import dev.annals.api.campaign.SendPostponed;
import dev.annals.api.segment.AllOf;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Operator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One event of each kind of campaigns and their members, as full as it can be. */
final class CampaignSamples {
    private static final UUID CAMPAIGN = id(20);
    private static final UUID PARENT = id(21);
    private static final UUID COST = id(22);
    private static final UUID RESPONSE = id(23);
    private static final UUID SEGMENT = id(24);
    private static final UUID CUSTOMER = id(1);
    private static final UUID USER = id(7);
    private static final UUID CALENDAR = id(11);
    private static final UUID MEMBER = Members.id(CAMPAIGN, CUSTOMER);
    private static final Money AMOUNT = new Money(new BigDecimal("1234.50"), "CNY");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant MOMENT = Instant.parse("2026-11-22T10:15:30.123456Z");
    private static final LeadRule LEAD_RULE = new LeadRule(25, USER, Duration.ofHours(24), CALENDAR);

    private CampaignSamples() {}

    static Stream<DomainEvent> all() {
        return Stream.concat(campaigns(), members());
    }

    private static Stream<DomainEvent> campaigns() {
        return Stream.of(
                new CampaignPlanned(
                        CAMPAIGN,
                        "Spring chairs",
                        CampaignChannel.EMAIL,
                        "newsletter",
                        AMOUNT,
                        DAY,
                        DAY.plusDays(30),
                        "Fifty leads,\nten deals.",
                        PARENT,
                        USER,
                        LEAD_RULE,
                        true),
                new CampaignDetailsChanged(
                        CAMPAIGN,
                        Patch.set("Summer chairs"),
                        Patch.set(CampaignChannel.SMS),
                        Patch.set("offers"),
                        Patch.set(AMOUNT),
                        Patch.set(DAY),
                        Patch.clear(),
                        Patch.set("Sixty leads"),
                        Patch.clear(),
                        Patch.set(USER),
                        Patch.set(LEAD_RULE),
                        Patch.set(false)),
                new AudienceChanged(
                        CAMPAIGN,
                        List.of(CUSTOMER),
                        List.of(id(25)),
                        Patch.set(List.of(SEGMENT)),
                        Patch.set(List.of(id(26))),
                        Patch.set(new AllOf(List.of(
                                Condition.of("grade", Operator.IN, List.of("A", "B")),
                                Condition.of("wonAmount", Operator.AT_LEAST, AMOUNT))))),
                new ContentChanged(CAMPAIGN, content()),
                new CampaignApproved(CAMPAIGN),
                new CampaignLaunched(CAMPAIGN, MOMENT),
                new AudienceEntered(CAMPAIGN, 250_000),
                new CampaignPaused(CAMPAIGN, "Stock is low"),
                new CampaignResumed(CAMPAIGN),
                new CampaignCompleted(CAMPAIGN),
                new CampaignCancelled(CAMPAIGN, "No stock"),
                new CostBooked(CAMPAIGN, COST, AMOUNT, "printing", CostKind.ACTUAL),
                new CostRetracted(CAMPAIGN, COST),
                new CampaignRetracted(CAMPAIGN));
    }

    private static Stream<DomainEvent> members() {
        return Stream.of(
                new MemberEntered(MEMBER, CAMPAIGN, CUSTOMER, "A", MemberSource.AUDIENCE),
                new MessageCleared(MEMBER, CAMPAIGN, CUSTOMER, RESPONSE, 4, "3q2-7w", "zh"),
                new MessageRefused(MEMBER, CAMPAIGN, CUSTOMER, MessageRefusal.CONSENT_EXPIRED),
                new MessageSent(MEMBER, CAMPAIGN, CUSTOMER, "<1@example.com>"),
                new SendFailed(MEMBER, CAMPAIGN, CUSTOMER, "550 zoe@example.com is unknown"),
                new SendPostponed(MEMBER, CAMPAIGN, CUSTOMER, "450 zoe@example.com is busy"),
                new SendInDoubt(MEMBER, CAMPAIGN, CUSTOMER),
                new MemberResponded(
                        MEMBER, CAMPAIGN, CUSTOMER, RESPONSE, ResponseKind.CLICKED, "https://example.com/chairs"),
                new MemberBecameLead(MEMBER, CAMPAIGN, CUSTOMER, USER, MOMENT),
                new LeadAccepted(MEMBER, CAMPAIGN, CUSTOMER));
    }

    private static MessageContent content() {
        MessageText mail = new MessageText("en", "For {{customer.name}}", "Chairs", "<p>Chairs</p>");
        MessageText bare = new MessageText("zh-CN", null, "你好", null);
        return new MessageContent(
                List.of(new MessageVariant("A", 60, List.of(mail, bare)), new MessageVariant("B", 40, List.of(bare))),
                Map.of("customer.name", "you"));
    }

    private static UUID id(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
