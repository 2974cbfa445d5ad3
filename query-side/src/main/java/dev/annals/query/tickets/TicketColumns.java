package dev.annals.query.tickets;

import dev.annals.api.Text;
import dev.annals.query.fold.Column;
import dev.annals.query.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code ticket}: what tickets are found and sorted by. */
final class TicketColumns {
    /** Characters of the text that can be searched: more would cost every change more than it is worth. */
    private static final int MAX_SEARCHED = 1_000;

    static final List<Column<Case>> ALL = List.of(
            new Column<>("customer_id", "uuid", ticket -> ticket.opening().customerId()),
            new Column<>("subject", "text", ticket -> ticket.opening().subject()),
            new Column<>(
                    "subject_key",
                    "text",
                    ticket -> SearchText.sortKey(ticket.opening().subject())),
            new Column<>("state", "text", ticket -> ticket.state().name()),
            new Column<>(
                    "priority", "text", ticket -> ticket.triage().priority().name()),
            new Column<>(
                    "urgency", "integer", ticket -> ticket.triage().priority().ordinal()),
            new Column<>("channel", "text", ticket -> ticket.opening().channel().name()),
            new Column<>("category", "text", ticket -> ticket.triage().category()),
            new Column<>("language", "text", ticket -> ticket.triage().language()),
            new Column<>("agent_id", "uuid", ticket -> ticket.assignment().agentId()),
            new Column<>("queue", "text", ticket -> ticket.assignment().queue()),
            new Column<>("queue_key", "text", ticket -> key(ticket.assignment().queue())),
            new Column<>("opportunity_id", "uuid", ticket -> ticket.opening().opportunityId()),
            new Column<>("contact_id", "uuid", ticket -> ticket.opening().contactId()),
            new Column<>("held_until", "timestamptz", Case::heldUntil),
            new Column<>("resolved_at", "timestamptz", Case::resolvedAt),
            new Column<>("merged_into", "uuid", Case::mergedInto),
            new Column<>("opened_at", "timestamptz", ticket -> ticket.opening().openedAt()),
            new Column<>("created_at", "timestamptz", ticket -> ticket.opening().createdAt()),
            new Column<>("updated_at", "timestamptz", Case::updatedAt),
            new Column<>("origin", "text", ticket -> ticket.told().origin()),
            new Column<>("search", "text", TicketColumns::search));

    private TicketColumns() {}

    private static @Nullable String key(@Nullable String queue) {
        return queue == null ? null : Text.key(queue);
    }

    private static String search(Case ticket) {
        String text = ticket.opening().text();
        return SearchText.of(
                List.of(ticket.opening().subject(), text.substring(0, Math.min(text.length(), MAX_SEARCHED))));
    }
}
