package dev.annals.api.campaign;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;
import java.util.UUID;

/** Campaigns that were launched, those that are over among them, in the order in which they were launched. */
public record FindLaunchedCampaigns(AsOf asOf) implements Query<List<UUID>> {}
