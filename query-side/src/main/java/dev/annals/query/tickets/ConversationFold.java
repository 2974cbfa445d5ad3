package dev.annals.query.tickets;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.ticket.ConversationEntry;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.TicketOpened;
import dev.annals.api.ticket.TicketReplied;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row per thing said, the text that a ticket was opened with being the first; it never changes. Its
 * key is the event's id: two clients may choose the same id for replies to different tickets.
 */
final class ConversationFold implements Fold<ConversationEntry> {
    @Override
    public String table() {
        return "conversation";
    }

    @Override
    public Class<ConversationEntry> stateType() {
        return ConversationEntry.class;
    }

    @Override
    public List<Column<ConversationEntry>> columns() {
        return List.of(
                new Column<>("ticket_id", "uuid", ConversationEntry::ticketId),
                new Column<>("occurred_at", "timestamptz", ConversationEntry::occurredAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(TicketOpened.class, TicketReplied.class);
    }

    @Override
    public @Nullable UUID key(RecordedEvent event) {
        return event.eventId();
    }

    @Override
    public @Nullable ConversationEntry apply(@Nullable ConversationEntry before, RecordedEvent event) {
        return switch (event.payload()) {
            case TicketOpened e -> entry(event, null, ReplyAuthor.CUSTOMER, ReplyVisibility.PUBLIC, e.text());
            case TicketReplied e -> entry(event, e.replyId(), e.author(), e.visibility(), e.text());
            default -> before;
        };
    }

    private static ConversationEntry entry(
            RecordedEvent event, @Nullable UUID replyId, ReplyAuthor author, ReplyVisibility visibility, String text) {
        return new ConversationEntry(
                event.aggregateId(),
                replyId,
                author,
                visibility,
                text,
                event.occurredAt(),
                event.metadata().get(MetaKeys.ACTOR));
    }
}
