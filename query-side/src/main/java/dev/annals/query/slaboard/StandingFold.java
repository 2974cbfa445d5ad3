package dev.annals.query.slaboard;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketClockEvent;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketLanguageChanged;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.sla.Argument.Moment;
import dev.annals.sla.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row per ticket: where it stood since when, which is all that its clocks follow from but for the terms. */
final class StandingFold implements Fold<StandingFold.Row> {
    /** @param moments one per change, the first being the beginning of the ticket */
    record Row(List<Moment> moments) {}

    @Override
    public String table() {
        return "ticket_standing";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(new Column<>("moments", "integer", row -> row.moments().size()));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(TicketEvent.class);
    }

    @Override
    public @Nullable UUID key(RecordedEvent event) {
        return switch (event.payload()) {
            case TicketClockEvent _, TicketPriorityChanged _, TicketCategoryChanged _, TicketLanguageChanged _ -> null;
            case TicketEvent _ -> event.aggregateId();
            default -> null;
        };
    }

    @Override
    public @Nullable Row apply(@Nullable Row before, RecordedEvent event) {
        if (event.payload() instanceof TicketRetracted) {
            return null;
        }
        if (event.payload() instanceof TicketOpened || before == null) {
            return new Row(List.of(new Moment(event.occurredAt(), Standing.NEW)));
        }
        Standing last = before.moments().getLast().standing();
        Standing now = last.after((TicketEvent) event.payload());
        if (now.equals(last)) {
            return before;
        }
        List<Moment> moments = new ArrayList<>(before.moments());
        moments.add(new Moment(event.occurredAt(), now));
        return new Row(moments);
    }
}
