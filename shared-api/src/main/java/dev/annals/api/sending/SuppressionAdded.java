package dev.annals.api.sending;

import dev.annals.api.DataSubject;
import dev.annals.api.EventName;
import dev.annals.api.Personal;
import dev.annals.api.campaign.CampaignChannel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is sent to an address any more. Whose it is nobody knows, so the suppression itself stands for them.
 *
 * @param addressHash of channel and address
 * @param detail what is known about it; reports of carriers may quote what they are about
 */
@EventName("suppression.added")
public record SuppressionAdded(
        @DataSubject UUID id,
        CampaignChannel channel,
        @Personal String addressHash,
        SuppressionReason reason,
        @Personal @Nullable String detail)
        implements SuppressionEvent {}
