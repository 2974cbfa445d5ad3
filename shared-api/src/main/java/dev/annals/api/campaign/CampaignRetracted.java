package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** The campaign is withdrawn; it is gone from now on and stays in what was. */
@EventName("campaign.retracted")
public record CampaignRetracted(UUID id) implements CampaignEvent {}
