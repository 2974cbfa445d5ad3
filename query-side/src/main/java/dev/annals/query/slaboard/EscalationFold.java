package dev.annals.query.slaboard;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.sla.EscalationView;
import dev.annals.api.ticket.TicketEscalated;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row per step of an escalation chain that was taken; it never changes. */
final class EscalationFold implements Fold<EscalationView> {
    @Override
    public String table() {
        return "sla_escalation";
    }

    @Override
    public Class<EscalationView> stateType() {
        return EscalationView.class;
    }

    @Override
    public List<Column<EscalationView>> columns() {
        return List.of(
                new Column<>("ticket_id", "uuid", EscalationView::ticketId),
                new Column<>("clock", "text", row -> row.clock().name()),
                new Column<>("policy_id", "uuid", EscalationView::policyId),
                new Column<>(
                        "notified",
                        "text[]",
                        row -> row.notified().stream().map(UUID::toString).toList()),
                new Column<>("escalated_at", "timestamptz", EscalationView::escalatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(TicketEscalated.class);
    }

    @Override
    public @Nullable UUID key(RecordedEvent event) {
        return event.eventId();
    }

    @Override
    public @Nullable EscalationView apply(@Nullable EscalationView before, RecordedEvent event) {
        return event.payload() instanceof TicketEscalated e
                ? new EscalationView(
                        e.id(), e.clockId(), e.clock(), e.share(), e.policyId(), e.notified(), event.occurredAt())
                : before;
    }
}
