package dev.annals.query;

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
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What could have happened to the rules of sending and to suppressions. */
final class SendingHistories {
    private final Random random;
    private final Supplier<String> names;
    private final Set<String> suppressed = new HashSet<>();

    SendingHistories(Random random, Supplier<String> names) {
        this.random = random;
        this.names = names;
    }

    DomainEvent next() {
        return random.nextInt(3) == 0 ? rules() : suppression("hash-" + random.nextInt(4));
    }

    private DomainEvent rules() {
        return new SendingRulesChanged(
                SendingRules.ID,
                random.nextBoolean() ? Patch.set(new QuietTimes("21:00", "08:00")) : Patch.clear(),
                random.nextBoolean() ? Patch.set(new MessageCap(1 + random.nextInt(5), 7)) : null,
                random.nextBoolean() ? Patch.set(60) : Patch.clear(),
                Patch.set(new MailSender(names.get(), "news@example.com")),
                null,
                random.nextBoolean() ? Patch.set(random.nextBoolean()) : null);
    }

    private DomainEvent suppression(String hash) {
        UUID id = Suppressions.id(hash);
        if (suppressed.remove(hash)) {
            return new SuppressionReleased(id, names.get());
        }
        suppressed.add(hash);
        return new SuppressionAdded(
                id, CampaignChannel.EMAIL, hash, reason(), random.nextBoolean() ? names.get() : null);
    }

    private SuppressionReason reason() {
        return SuppressionReason.values()[random.nextInt(SuppressionReason.values().length)];
    }
}
