package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.DAY;
import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.OTHER;
import static dev.annals.query.audit.AuditedEvents.PART;
import static dev.annals.query.audit.AuditedEvents.after;
import static dev.annals.query.audit.AuditedEvents.first;

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
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.MemberSource;
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
import dev.annals.query.audit.AuditedEvents.Example;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The examples about campaigns and their members. */
final class AuditedCampaigns {
    private static final CampaignPlanned PLANNED = new CampaignPlanned(
            ID, "Spring", CampaignChannel.EMAIL, "news", null, DAY, null, null, null, null, null, null);
    private static final CampaignPaused PAUSED = new CampaignPaused(ID, "Stock is low");
    private static final AudienceChanged AUDIENCE =
            new AudienceChanged(ID, List.of(PART), List.of(OTHER), null, null, null);
    private static final CostBooked COST =
            new CostBooked(ID, PART, new Money(new BigDecimal("5.00"), "USD"), "printing", CostKind.ACTUAL);
    private static final MemberEntered ENTERED = new MemberEntered(ID, PART, OTHER, "A", MemberSource.AUDIENCE);
    private static final MessageCleared CLEARED = new MessageCleared(ID, PART, OTHER, PART, 4, "hash", "en");

    static final List<Example> ALL = List.of(
            first(
                    PLANNED,
                    "name: null -> \"Spring\"",
                    "channel: null -> \"EMAIL\"",
                    "purpose: null -> \"news\"",
                    "startsOn: null -> \"2026-03-02\"",
                    "state: null -> \"PLANNED\""),
            after(
                    PLANNED,
                    new CampaignDetailsChanged(
                            ID,
                            Patch.set("Summer"),
                            null,
                            null,
                            null,
                            null,
                            Patch.set(DAY),
                            null,
                            null,
                            null,
                            null,
                            null),
                    "name: \"Spring\" -> \"Summer\"",
                    "endsOn: null -> \"2026-03-02\""),
            after(
                    AUDIENCE,
                    new AudienceChanged(ID, List.of(OTHER), List.of(PART), Patch.set(List.of(ID)), null, null),
                    "added: [\"" + PART + "\"] -> [\"" + OTHER + "\"]",
                    "removed: [\"" + OTHER + "\"] -> [\"" + PART + "\"]",
                    "segments: null -> [\"" + ID + "\"]"),
            after(
                    new ContentChanged(ID, content("Hello")),
                    new ContentChanged(ID, content("Good day")),
                    "content: " + said("Hello") + " -> " + said("Good day")),
            first(new CampaignApproved(ID), "approved: null -> true"),
            after(
                    new CampaignApproved(ID),
                    new ContentChanged(ID, content("Hello")),
                    "content: null -> " + said("Hello"),
                    "approved: true -> null"),
            after(PLANNED, new CampaignLaunched(ID, null), "state: \"PLANNED\" -> \"RUNNING\""),
            first(new AudienceEntered(ID, 12), "members: null -> 12"),
            first(PAUSED, "pauseReason: null -> \"Stock is low\"", "state: null -> \"PAUSED\""),
            after(
                    PAUSED,
                    new CampaignResumed(ID),
                    "pauseReason: \"Stock is low\" -> null",
                    "state: \"PAUSED\" -> \"RUNNING\""),
            after(PLANNED, new CampaignCompleted(ID), "state: \"PLANNED\" -> \"COMPLETED\""),
            after(
                    PLANNED,
                    new CampaignCancelled(ID, "No stock"),
                    "cancelReason: null -> \"No stock\"",
                    "state: \"PLANNED\" -> \"CANCELLED\""),
            first(
                    COST,
                    "costs/" + PART + "/amount: null -> {\"amount\":\"5.00\",\"currency\":\"USD\"}",
                    "costs/" + PART + "/category: null -> \"printing\"",
                    "costs/" + PART + "/kind: null -> \"ACTUAL\""),
            after(
                    COST,
                    new CostRetracted(ID, PART),
                    "costs/" + PART + "/amount: {\"amount\":\"5.00\",\"currency\":\"USD\"} -> null",
                    "costs/" + PART + "/category: \"printing\" -> null",
                    "costs/" + PART + "/kind: \"ACTUAL\" -> null"),
            after(new CampaignPaused(ID, null), new CampaignRetracted(ID), "state: \"PAUSED\" -> null"),
            first(
                    ENTERED,
                    "campaignId: null -> \"" + PART + "\"",
                    "customerId: null -> \"" + OTHER + "\"",
                    "variant: null -> \"A\"",
                    "source: null -> \"AUDIENCE\"",
                    "state: null -> \"ENTERED\""),
            after(
                    ENTERED,
                    CLEARED,
                    "clearanceId: null -> \"" + PART + "\"",
                    "consentVersion: null -> 4",
                    "addressHash: null -> \"hash\"",
                    "language: null -> \"en\"",
                    "state: \"ENTERED\" -> \"CLEARED\""),
            after(
                    ENTERED,
                    new MessageRefused(ID, PART, OTHER, MessageRefusal.NO_CONSENT),
                    "refusal: null -> \"NO_CONSENT\"",
                    "state: \"ENTERED\" -> \"REFUSED\""),
            after(
                    CLEARED,
                    new MessageSent(ID, PART, OTHER, "<1@annals>"),
                    "messageId: null -> \"<1@annals>\"",
                    "state: \"CLEARED\" -> \"SENT\""),
            after(
                    CLEARED,
                    new SendFailed(ID, PART, OTHER, "No mailbox"),
                    "failure: null -> \"No mailbox\"",
                    "state: \"CLEARED\" -> \"FAILED\""),
            after(
                    CLEARED,
                    new SendPostponed(ID, PART, OTHER, "Mailbox busy"),
                    "failure: null -> \"Mailbox busy\"",
                    "state: \"CLEARED\" -> \"ENTERED\""),
            after(CLEARED, new SendInDoubt(ID, PART, OTHER), "state: \"CLEARED\" -> \"IN_DOUBT\""),
            after(
                    ENTERED,
                    new MemberResponded(ID, PART, OTHER, PART, ResponseKind.CLICKED, "chairs"),
                    "responses/" + PART + "/kind: null -> \"CLICKED\"",
                    "responses/" + PART + "/detail: null -> \"chairs\""),
            after(
                    ENTERED,
                    new MemberBecameLead(ID, PART, OTHER, PART, null),
                    "ownerId: null -> \"" + PART + "\"",
                    "lead: null -> true"),
            after(ENTERED, new LeadAccepted(ID, PART, OTHER), "accepted: null -> true"));

    private AuditedCampaigns() {}

    private static MessageContent content(String text) {
        MessageText said = new MessageText("en", null, text, null);
        return new MessageContent(List.of(new MessageVariant("A", 100, List.of(said))), Map.of());
    }

    private static String said(String text) {
        return "{\"fallbacks\":{},\"variants\":[{\"name\":\"A\",\"share\":100,"
                + "\"texts\":[{\"language\":\"en\",\"text\":\"" + text + "\"}]}]}";
    }
}
