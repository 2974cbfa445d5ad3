package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** No message goes out to the member. */
@EventName("campaign-member.message-refused")
public record MessageRefused(UUID id, UUID campaignId, UUID customerId, MessageRefusal refusal)
        implements MemberEvent {}
