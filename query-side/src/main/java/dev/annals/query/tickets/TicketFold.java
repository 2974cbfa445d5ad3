package dev.annals.query.tickets;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketLanguageChanged;
import dev.annals.api.ticket.TicketMerged;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.api.ticket.TicketState;
import dev.annals.api.ticket.TicketUnmerged;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.tickets.Case.Assignment;
import dev.annals.query.tickets.Case.Hold;
import dev.annals.query.tickets.Case.Opening;
import dev.annals.query.tickets.Case.Resolution;
import dev.annals.query.tickets.Case.Told;
import dev.annals.query.tickets.Case.Triage;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row per ticket. */
final class TicketFold implements Fold<Case> {
    @Override
    public String table() {
        return "ticket";
    }

    @Override
    public Class<Case> stateType() {
        return Case.class;
    }

    @Override
    public List<Column<Case>> columns() {
        return TicketColumns.ALL;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(TicketEvent.class);
    }

    @Override
    public @Nullable Case apply(@Nullable Case before, RecordedEvent event) {
        TicketEvent payload = (TicketEvent) event.payload();
        if (payload instanceof TicketOpened opened) {
            return open(opened, event);
        }
        if (payload instanceof TicketRetracted) {
            return null;
        }
        if (payload instanceof TicketClockEvent) {
            return Objects.requireNonNull(before);
        }
        return change(Objects.requireNonNull(before), payload).told(told(event));
    }

    private static Case change(Case ticket, TicketEvent payload) {
        return switch (payload) {
            case TicketAssigned e ->
                ticket.assigned(new Assignment(e.agentId(), e.queue())).in(e.state());
            case TicketPriorityChanged e ->
                ticket.judged(new Triage(
                        e.priority(),
                        ticket.triage().category(),
                        ticket.triage().language()));
            case TicketCategoryChanged e ->
                ticket.judged(new Triage(
                        ticket.triage().priority(),
                        e.category(),
                        ticket.triage().language()));
            case TicketLanguageChanged e ->
                ticket.judged(
                        new Triage(ticket.triage().priority(), ticket.triage().category(), e.language()));
            case TicketHeld e -> ticket.held(new Hold(e.reason(), e.until())).in(TicketState.ON_HOLD);
            case TicketResumed _ -> ticket.held(null).in(TicketState.OPEN);
            case TicketResolved e ->
                ticket.resolved(new Resolution(e.resolution(), e.resolvedAt())).in(TicketState.RESOLVED);
            case TicketReopened e -> ticket.reopened(e.reason()).in(TicketState.OPEN);
            case TicketClosed _ -> ticket.in(TicketState.CLOSED);
            case TicketMerged e -> ticket.merged(e.mergedInto()).in(TicketState.CLOSED);
            case TicketUnmerged e -> ticket.merged(null).in(e.state());
            case TicketReplied _, TicketOpened _, TicketRetracted _, TicketClockEvent _ -> ticket;
        };
    }

    private static Case open(TicketOpened e, RecordedEvent event) {
        return new Case(
                new Opening(
                        e.id(),
                        e.customerId(),
                        e.subject(),
                        e.text(),
                        e.channel(),
                        e.opportunityId(),
                        e.contactId(),
                        event.occurredAt(),
                        event.recordedAt()),
                TicketState.NEW,
                new Triage(e.priority(), e.category(), e.language()),
                new Assignment(null, null),
                null,
                null,
                null,
                null,
                told(event));
    }

    private static Told told(RecordedEvent event) {
        return new Told(event.recordedAt(), event.metadata().get(MetaKeys.ORIGIN));
    }
}
