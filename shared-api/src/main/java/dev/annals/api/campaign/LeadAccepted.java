package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** The owner has taken on the lead. */
@EventName("campaign-member.lead-accepted")
public record LeadAccepted(UUID id, UUID campaignId, UUID customerId) implements MemberEvent {}
