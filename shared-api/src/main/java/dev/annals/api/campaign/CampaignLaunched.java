package dev.annals.api.campaign;

import dev.annals.api.EventName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The campaign began; its audience is what it was at the position of this event. */
@EventName("campaign.launched")
public record CampaignLaunched(UUID id, @Nullable Instant sendFrom) implements CampaignEvent {}
