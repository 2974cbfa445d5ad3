package dev.annals.query.tickets;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** Tickets, and what was said about each. */
public final class TicketsReadModel implements ReadModel {
    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new TicketFold(), new ConversationFold());
    }
}
