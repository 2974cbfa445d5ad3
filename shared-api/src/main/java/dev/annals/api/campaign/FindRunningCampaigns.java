package dev.annals.api.campaign;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.List;
import java.util.UUID;

/** Campaigns that were launched and are not over, paused ones among them, in the order in which they were launched. */
public record FindRunningCampaigns(AsOf asOf) implements Query<List<UUID>> {}
