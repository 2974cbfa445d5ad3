package dev.annals.api.campaign;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** What is needed to send a campaign's messages, without counting anything. Refused with NOT_FOUND. */
public record GetCampaignToSend(UUID id, AsOf asOf) implements Query<CampaignToSend> {}
