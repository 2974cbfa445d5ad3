package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** The mail server or gateway has taken the message; that it was read is not said. */
@EventName("campaign-member.sent")
public record MessageSent(UUID id, UUID campaignId, UUID customerId, String messageId) implements MemberEvent {}
