package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** The message was cleared, and whether it went out is not known. */
@EventName("campaign-member.send-in-doubt")
public record SendInDoubt(UUID id, UUID campaignId, UUID customerId) implements MemberEvent {}
