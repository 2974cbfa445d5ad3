package dev.annals.api.campaign;

import java.util.UUID;

/** A campaign that another one is part of, or that is part of it. */
public record CampaignPart(UUID id, String name, CampaignState state) {}
