package dev.annals.journal.codec;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.sending.MailSender;
import dev.annals.api.sending.MessageCap;
import dev.annals.api.sending.QuietTimes;
import dev.annals.api.sending.SendingRules;
import dev.annals.api.sending.SendingRulesChanged;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.api.sending.SuppressionReleased;
import dev.annals.api.sending.Suppressions;
import java.util.UUID;
import java.util.stream.Stream;

/** One event of each kind of the rules of sending and of suppressions, as full as it can be. */
final class SendingSamples {
    private static final String HASH = "3q2-7w";
    private static final UUID SUPPRESSION = Suppressions.id(HASH);

    private SendingSamples() {}

    static Stream<DomainEvent> all() {
        return Stream.of(
                new SendingRulesChanged(
                        SendingRules.ID,
                        Patch.set(new QuietTimes("21:00", "08:30")),
                        Patch.set(new MessageCap(3, 7)),
                        Patch.set(600),
                        Patch.set(new MailSender("Acme News", "news@example.com")),
                        Patch.clear(),
                        Patch.set(true)),
                new SuppressionAdded(
                        SUPPRESSION, CampaignChannel.EMAIL, HASH, SuppressionReason.BOUNCED, "550 5.1.1 user unknown"),
                new SuppressionReleased(SUPPRESSION, "The mailbox is there again"));
    }
}
