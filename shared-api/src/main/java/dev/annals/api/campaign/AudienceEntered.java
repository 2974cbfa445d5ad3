package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.util.UUID;

/** The whole audience has entered as members; so many they were. */
@EventName("campaign.audience-entered")
public record AudienceEntered(UUID id, long members) implements CampaignEvent {}
