package dev.annals.api.campaign;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import dev.annals.api.segment.SegmentPreview;
import java.util.UUID;

/**
 * Whom a campaign would reach if it were launched at the moment asked about: how many customers, and some of them.
 * Refused with NOT_FOUND when there is no such campaign at that moment, and with UNKNOWN_SEGMENT at {@code /segments/0}
 * or {@code /exclude/0} when a segment of its audience is not there.
 */
public record GetCampaignAudience(UUID id, AsOf asOf) implements Query<SegmentPreview> {}
