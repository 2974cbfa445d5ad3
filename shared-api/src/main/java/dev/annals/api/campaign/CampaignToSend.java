package dev.annals.api.campaign;

import dev.annals.api.segment.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its messages are made of it.
 *
 * @param purpose that a customer's consent must be for
 * @param audience whom it is to reach
 * @param content what it says; absent while nothing is said
 * @param sendFrom no message goes out before this
 */
public record CampaignToSend(
        UUID id,
        String name,
        CampaignChannel channel,
        String purpose,
        CampaignState state,
        Audience audience,
        @Nullable MessageContent content,
        @Nullable Instant sendFrom) {}
