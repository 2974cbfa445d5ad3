package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** Audience and content were approved as they are; who did is the actor. */
@EventName("campaign.approved")
public record CampaignApproved(UUID id) implements CampaignEvent {}
