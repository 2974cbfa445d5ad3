package dev.annals.api.campaign;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Campaigns, filtered and sorted by the fields of {@link CampaignSummary}; {@code q} searches name, purpose and goal. */
public record FindCampaigns(ListRequest request, AsOf asOf) implements Query<Page<CampaignSummary>> {}
