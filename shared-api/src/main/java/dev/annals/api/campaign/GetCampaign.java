package dev.annals.api.campaign;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One campaign. Refused with NOT_FOUND when there is none of this id at that moment. */
public record GetCampaign(UUID id, AsOf asOf) implements Query<CampaignView> {}
