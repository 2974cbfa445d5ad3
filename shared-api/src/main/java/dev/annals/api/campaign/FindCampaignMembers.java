package dev.annals.api.campaign;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;
import java.util.UUID;

/**
 * The members of a campaign, filtered by state, refusal, response, variant, lead, accepted, overdue and customer. Refused
 * with NOT_FOUND when there is no such campaign at that moment.
 */
public record FindCampaignMembers(UUID campaignId, ListRequest request, AsOf asOf) implements Query<Page<MemberView>> {}
