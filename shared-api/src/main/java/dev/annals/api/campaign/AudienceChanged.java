package dev.annals.api.campaign;

import dev.annals.api.EventName;
import dev.annals.api.Patch;
import dev.annals.api.segment.Rule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other customers are to be reached; what is absent stayed as it was.
 *
 * @param added customers who are put in by hand from now on, and are not taken out by hand any more
 * @param removed customers who are taken out by hand from now on, and are not put in by hand any more
 */
@EventName("campaign.audience-changed")
public record AudienceChanged(
        UUID id,
        List<UUID> added,
        List<UUID> removed,
        @Nullable Patch<List<UUID>> segments,
        @Nullable Patch<List<UUID>> exclude,
        @Nullable Patch<Rule> rule)
        implements CampaignEvent {}
