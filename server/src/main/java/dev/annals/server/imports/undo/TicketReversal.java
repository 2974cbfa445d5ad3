package dev.annals.server.imports.undo;

import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.ticket.AssignTicket;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.TicketAssigned;
import dev.annals.api.ticket.TicketCategoryChanged;
import dev.annals.api.ticket.TicketClosed;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.ticket.TicketLanguageChanged;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketPriorityChanged;
import dev.annals.api.ticket.TicketReopened;
import dev.annals.api.ticket.TicketResolved;
import dev.annals.api.ticket.TicketResumed;
import dev.annals.api.ticket.TicketState;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.imports.mapping.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a ticket its former state, agent, queue and fields, reopened for it and ended again as it was. What was said
 * stays, and a new ticket that an agent has taken stays open: nobody takes that back.
 */
final class TicketReversal implements Reversal {
    private static final String REASON = "Import undone";

    private final UUID id;
    private final FieldReversal fields;
    private final Former<Place> place = new Former<>();
    private final Former<Charge> charge = new Former<>();

    /** Where it stands, and what goes with that: why it is on hold, how it was resolved. */
    private record Place(
            TicketState state,
            @Nullable TicketHeld hold,
            @Nullable TicketResolved resolution) {
        private static final Place NEW = new Place(TicketState.NEW, null, null);

        Place in(TicketState now) {
            return new Place(now, null, now == TicketState.CLOSED ? resolution : null);
        }
    }

    /** Who works on it, and where it waits. */
    private record Charge(@Nullable UUID agentId, @Nullable String queue) {}

    TicketReversal(UUID id) {
        this.id = id;
        this.fields = new FieldReversal(Entity.TICKET, id);
    }

    @Override
    public void on(RecordedEvent event, boolean ours) {
        if (!(event.payload() instanceof TicketEvent told)) {
            return;
        }
        switch (told) {
            case TicketOpened e -> {
                place.becomes(Place.NEW, ours);
                charge.becomes(new Charge(null, null), ours);
                fields.on(event, ours);
            }
            case TicketAssigned e -> {
                charge.becomes(new Charge(e.agentId(), e.queue()), ours);
                if (stands().state() != e.state()) {
                    place.becomes(stands().in(e.state()), ours);
                }
            }
            case TicketHeld e -> place.becomes(new Place(TicketState.ON_HOLD, e, null), ours);
            case TicketResumed _, TicketReopened _ -> place.becomes(stands().in(TicketState.OPEN), ours);
            case TicketResolved e -> place.becomes(new Place(TicketState.RESOLVED, null, e), ours);
            case TicketClosed _ -> place.becomes(stands().in(TicketState.CLOSED), ours);
            case TicketPriorityChanged _, TicketCategoryChanged _, TicketLanguageChanged _ -> fields.on(event, ours);
            default -> {}
        }
    }

    private Place stands() {
        Place now = place.now();
        return now == null ? Place.NEW : now;
    }

    @Override
    public List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>(fields.wishes());
        Charge former = charge.before();
        if (charge.isChanged() && former != null) {
            wishes.add(Undo.wish(new AssignTicket(id, new Patch<>(former.agentId()), new Patch<>(former.queue()))));
        }
        Place stood = place.isChanged() && place.before() != null ? place.before() : stands();
        boolean reopens = !stands().state().isUnresolved() && (!wishes.isEmpty() || place.isChanged());
        if (reopens) {
            wishes.addFirst(Undo.wish(new ReopenTicket(id, REASON)));
        }
        if (reopens || place.isChanged()) {
            wishes.addAll(again(stood, reopens ? TicketState.OPEN : stands().state()));
        }
        return wishes;
    }

    private List<Wish> again(Place stood, TicketState now) {
        TicketResolved resolved = stood.resolution();
        TicketHeld held = stood.hold();
        List<Wish> wishes = new ArrayList<>();
        if (held != null) {
            wishes.add(Undo.wish(new HoldTicket(id, held.reason(), held.until())));
        } else if (resolved == null && now == TicketState.ON_HOLD) {
            wishes.add(Undo.wish(new ResumeTicket(id)));
        }
        if (resolved != null) {
            wishes.add(Undo.wish(new ResolveTicket(id, resolved.resolution())));
        }
        if (stood.state() == TicketState.CLOSED) {
            wishes.add(Undo.wish(new CloseTicket(id)));
        }
        return wishes;
    }
}
