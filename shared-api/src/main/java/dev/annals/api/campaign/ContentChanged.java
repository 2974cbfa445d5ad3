package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** The campaign says this now, instead of what it said before. */
@EventName("campaign.content-changed")
public record ContentChanged(UUID id, MessageContent content) implements CampaignEvent {}
