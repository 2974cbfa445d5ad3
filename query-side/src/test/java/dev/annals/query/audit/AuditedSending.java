package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.after;
import static dev.annals.query.audit.AuditedEvents.first;

import dev.annals.api.Patch;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.sending.MailSender;
import dev.annals.api.sending.MessageCap;
import dev.annals.api.sending.QuietTimes;
import dev.annals.api.sending.SendingRulesChanged;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.api.sending.SuppressionReleased;
import dev.annals.query.audit.AuditedEvents.Example;
import java.util.List;

/** The examples about the rules of sending and about suppressions. */
final class AuditedSending {
    private static final SendingRulesChanged RULES = new SendingRulesChanged(
            ID,
            Patch.set(new QuietTimes("21:00", "08:00")),
            null,
            null,
            Patch.set(new MailSender("News", "a@example.com")),
            null,
            Patch.set(true));
    private static final SuppressionAdded BOUNCED =
            new SuppressionAdded(ID, CampaignChannel.EMAIL, "hash", SuppressionReason.BOUNCED, "5.1.1");
    private static final SuppressionReleased RELEASED = new SuppressionReleased(ID, "Is there again");

    static final List<Example> ALL = List.of(
            first(
                    RULES,
                    "quietHours: null -> {\"from\":\"21:00\",\"to\":\"08:00\"}",
                    "sender: null -> {\"address\":\"a@example.com\",\"name\":\"News\"}",
                    "approvalRequired: null -> true"),
            after(
                    RULES,
                    new SendingRulesChanged(
                            ID,
                            Patch.clear(),
                            Patch.set(new MessageCap(3, 7)),
                            null,
                            Patch.set(new MailSender("Acme", "b@example.com")),
                            null,
                            Patch.set(false)),
                    "quietHours: {\"from\":\"21:00\",\"to\":\"08:00\"} -> null",
                    "cap: null -> {\"days\":7,\"messages\":3}",
                    "sender: {\"address\":\"a@example.com\",\"name\":\"News\"} -> {\"address\":\"b@example.com\",\"name\":\"Acme\"}",
                    "approvalRequired: true -> false"),
            first(
                    BOUNCED,
                    "channel: null -> \"EMAIL\"",
                    "addressHash: null -> \"hash\"",
                    "reason: null -> \"BOUNCED\"",
                    "detail: null -> \"5.1.1\"",
                    "active: null -> true"),
            after(BOUNCED, RELEASED, "active: true -> false", "releaseReason: null -> \"Is there again\""),
            after(
                    List.of(BOUNCED, RELEASED),
                    new SuppressionAdded(ID, CampaignChannel.EMAIL, "hash", SuppressionReason.MANUAL, null),
                    "reason: \"BOUNCED\" -> \"MANUAL\"",
                    "detail: \"5.1.1\" -> null",
                    "active: false -> true",
                    "releaseReason: \"Is there again\" -> null"));

    private AuditedSending() {}
}
