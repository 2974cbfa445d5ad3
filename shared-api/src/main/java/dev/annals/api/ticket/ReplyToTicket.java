package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * Somebody says something about the ticket. This moves it to no other state.
 *
 * @param replyId made by the server when absent; the same id twice records nothing more
 * @param text at most 20 000 characters
 * @param author whose words these are
 * @param visibility INTERNAL for what the customer must not read, which only an agent can say
 */
public record ReplyToTicket(UUID id, UUID replyId, String text, ReplyAuthor author, ReplyVisibility visibility)
        implements TicketCommand {
    public ReplyToTicket {
        Check check = new Check();
        check.required("id", id);
        check.required("replyId", replyId);
        text = check.block("text", text, TicketLimits.TEXT);
        check.required("author", author);
        check.required("visibility", visibility);
        if (author == ReplyAuthor.CUSTOMER && visibility == ReplyVisibility.INTERNAL) {
            check.refuse("visibility", TicketRefusal.INTERNAL_NEEDS_AGENT);
        }
        check.done();
    }
}
