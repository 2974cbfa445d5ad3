package dev.annals.api.sending;

import dev.annals.api.campaign.CampaignChannel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that nothing is sent to, or was not for a time; which one, its id only tells who knows the address.
 *
 * @param version number of its events
 * @param active whether it holds
 * @param reason why it was added last
 * @param detail what was known about it then
 * @param since when it was added last, by effective time
 * @param releasedAt when it ended, by effective time; absent while it holds
 * @param releaseReason why it ended; absent while it holds
 */
public record SuppressionView(
        UUID id,
        long version,
        CampaignChannel channel,
        boolean active,
        SuppressionReason reason,
        @Nullable String detail,
        Instant since,
        @Nullable Instant releasedAt,
        @Nullable String releaseReason,
        Instant createdAt,
        Instant updatedAt) {}
