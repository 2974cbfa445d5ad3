package dev.annals.api.ticket;

import dev.annals.api.Check;
import dev.annals.api.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer wants something of us.
 *
 * @param customerId who wants it
 * @param subject one line, at most 200 characters
 * @param text what it is about, at most 20 000 characters
 * @param channel how it reached us
 * @param category what kind of thing it is
 * @param opportunityId the deal of this customer that it is about
 * @param contactId who wrote or called for the organisation
 * @param language in which the customer is to be answered, as a BCP 47 tag; kept in its canonical form
 */
public record OpenTicket(
        UUID id,
        UUID customerId,
        String subject,
        String text,
        TicketPriority priority,
        TicketChannel channel,
        @Nullable String category,
        @Nullable UUID opportunityId,
        @Nullable UUID contactId,
        @Nullable String language)
        implements TicketCommand {

    public OpenTicket {
        Check check = new Check();
        check.required("id", id);
        check.required("customerId", customerId);
        subject = check.line("subject", subject, TicketLimits.SUBJECT);
        text = check.block("text", text, TicketLimits.TEXT);
        check.required("priority", priority);
        check.required("channel", channel);
        category = check.optionalLine("category", category, TicketLimits.WORD);
        language = Language.checked(check, "language", language);
        check.done();
    }
}
