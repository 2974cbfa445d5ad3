package dev.annals.query.customer360;

import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.campaign.MemberEvent;
import dev.annals.api.customer.CustomerEvent;
import dev.annals.api.customer.TimelineEntry;
import dev.annals.api.opportunity.OpportunityEvent;
import dev.annals.api.ticket.TicketClockBreached;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketEscalated;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row per event of a customer, a deal, a ticket or a membership in a campaign. */
final class TimelineFold implements Fold<TimelineEntry> {
    @Override
    public String table() {
        return "happening";
    }

    @Override
    public Class<TimelineEntry> stateType() {
        return TimelineEntry.class;
    }

    @Override
    public List<Column<TimelineEntry>> columns() {
        return List.of(
                new Column<>("aggregate_id", "uuid", TimelineEntry::entityId),
                new Column<>("event", "text", TimelineEntry::event),
                new Column<>("actor", "text", TimelineEntry::actor),
                new Column<>("recorded_at", "timestamptz", TimelineEntry::recordedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(CustomerEvent.class, OpportunityEvent.class, TicketEvent.class, MemberEvent.class);
    }

    @Override
    public @Nullable UUID key(RecordedEvent event) {
        return switch (event.payload()) {
            case TicketClockBreached _, TicketEscalated _ -> event.eventId();
            // How its clocks run is told by the ticket and by the audit; here it would drown the rest.
            case TicketClockEvent _ -> null;
            case CustomerEvent _, OpportunityEvent _, TicketEvent _, MemberEvent _ -> event.eventId();
            default -> null;
        };
    }

    @Override
    public TimelineEntry apply(@Nullable TimelineEntry before, RecordedEvent event) {
        Map<String, String> metadata = event.metadata();
        return new TimelineEntry(
                event.position(),
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.version(),
                event.name(),
                event.recordedAt(),
                event.occurredAt(),
                metadata.get(MetaKeys.ACTOR),
                metadata.get(MetaKeys.ON_BEHALF_OF),
                event.reason(),
                Json.mapper().valueToTree(event.payload()));
    }
}
