package dev.annals.api.campaign;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a member is a lead, and how soon somebody is to take it on.
 *
 * @param threshold points of responses, from 1 to {@link CampaignLimits#THRESHOLD}; see {@link ResponseKind#points}
 * @param ownerId who gets the leads; the owner of the customer when absent
 * @param within working time from the response that reached the threshold, from a second to
 *     {@link CampaignLimits#LONGEST_WAIT}
 * @param calendarId the business calendar whose working time counts; absent for calendar time, day and night
 */
public record LeadRule(
        int threshold,
        @Nullable UUID ownerId,
        Duration within,
        @Nullable UUID calendarId) {}
