package dev.annals.api.campaign;

import dev.annals.api.segment.Rule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign is to reach. Excluding wins: who is taken out by hand or by a segment is not in it.
 *
 * @param added customers put in by hand
 * @param removed customers taken out by hand
 * @param segments segments whose customers belong to it
 * @param exclude segments whose customers do not
 * @param rule customers who belong to it by what they are
 * @param entered how many entered as members; absent until all have
 */
public record CampaignAudience(
        List<UUID> added,
        List<UUID> removed,
        List<UUID> segments,
        List<UUID> exclude,
        @Nullable Rule rule,
        @Nullable Long entered) {}
