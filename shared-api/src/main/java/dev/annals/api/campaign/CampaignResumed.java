package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** Messages may go out again. */
@EventName("campaign.resumed")
public record CampaignResumed(UUID id) implements CampaignEvent {}
