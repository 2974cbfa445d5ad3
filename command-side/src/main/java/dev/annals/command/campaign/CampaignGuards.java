package dev.annals.command.campaign;

import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.sla.SlaPolicyRefusal;
import dev.annals.command.lookup.References;
import dev.annals.command.sla.CalendarHistories;
import dev.annals.command.sla.CalendarHistory;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** What a campaign names must be there, and what it would become must make sense. */
public final class CampaignGuards {
    private final Terms.Book campaigns;
    private final References references;
    private final CalendarHistories calendars;

    public CampaignGuards(EventStore events, References references, CalendarHistories calendars) {
        this.campaigns = new Terms.Book(events);
        this.references = references;
        this.calendars = calendars;
    }

    void requireOwner(@Nullable UUID ownerId) {
        references.requireOwner(ownerId);
    }

    /** Refuses a parent that is not there, and one that is the campaign itself or a part of it. */
    void requireParent(UUID campaignId, @Nullable UUID parentId) {
        if (parentId == null) {
            return;
        }
        // Looked at first: a campaign that is only being planned is not there yet.
        requireOther(campaignId, parentId);
        references.requireCampaign("/parentId", parentId);
        Set<UUID> above = new HashSet<>();
        UUID next = parentId;
        // Two campaigns may have become parts of each other at the same moment: the walk still ends.
        while (next != null && above.add(next)) {
            requireOther(campaignId, next);
            next = campaigns.find(next).map(Terms::parentId).orElse(null);
        }
    }

    /** Refuses an owner or a calendar that is not there, and a time that the calendar never reaches. */
    void requireLeadRule(@Nullable LeadRule rule, Instant from) {
        if (rule == null) {
            return;
        }
        references.requireUser("/leadRule/ownerId", rule.ownerId());
        UUID calendarId = rule.calendarId();
        if (calendarId != null) {
            CalendarHistory calendar = calendars
                    .find(calendarId)
                    .orElseThrow(() -> Refused.at("/leadRule/calendarId", SlaPolicyRefusal.UNKNOWN_CALENDAR));
            if (calendar.current().hours().due(from, rule.within()).isEmpty()) {
                throw Refused.at("/leadRule/within", SlaPolicyRefusal.NEVER_DUE);
            }
        }
    }

    void requireCustomers(String pointer, List<UUID> customers) {
        for (int i = 0; i < customers.size(); i++) {
            references.requireCustomer(pointer + "/" + i, customers.get(i));
        }
    }

    /** Refuses segments of which one is not there; no segments at all are always there. */
    void requireSegments(String pointer, @Nullable Patch<List<UUID>> segments) {
        List<UUID> ids = segments == null ? null : segments.value();
        if (ids != null) {
            requireSegments(pointer, ids);
        }
    }

    /** Refuses segments of which one is not there, or not any more. */
    void requireSegments(String pointer, List<UUID> ids) {
        for (int i = 0; i < ids.size(); i++) {
            references.requireSegment(pointer + "/" + i, ids.get(i));
        }
    }

    private static void requireOther(UUID campaignId, UUID above) {
        if (above.equals(campaignId)) {
            throw Refused.at("/parentId", CampaignRefusal.CAMPAIGN_WITHIN_ITSELF);
        }
    }
}
