package dev.annals.api.campaign;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer in one campaign.
 *
 * @param version number of its events
 * @param variant of the content that is meant for it
 * @param refusal why no message goes out
 * @param consentVersion version of the customer that the consent was recorded at by which a message was cleared
 * @param language of the text that went out; absent while none was cleared
 * @param messageId by which reports about the message name it
 * @param responses what the member did and what became of the message, by kind
 * @param lead absent while the responses have not reached the threshold
 * @param enteredAt when it became a member, by effective time
 * @param createdAt when it was first recorded
 * @param updatedAt when anything about it was last recorded
 */
public record MemberView(
        UUID id,
        long version,
        UUID campaignId,
        UUID customerId,
        @Nullable String variant,
        MemberSource source,
        MemberState state,
        @Nullable MessageRefusal refusal,
        @Nullable Long consentVersion,
        @Nullable String language,
        @Nullable String messageId,
        List<MemberResponse> responses,
        @Nullable MemberLead lead,
        Instant enteredAt,
        Instant createdAt,
        Instant updatedAt) {}
