package dev.annals.api.customer;

import dev.annals.api.Check;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * We were in touch with the customer.
 *
 * @param interactionId made by the server when absent; the same id twice records nothing more
 * @param subject one line, at most 200 characters
 * @param text what was said, at most 20 000 characters
 * @param participants names or addresses of who took part
 * @param opportunityId the deal that it was about
 * @param ticketId the ticket that it was about
 */
public record RecordInteraction(
        UUID id,
        UUID interactionId,
        InteractionChannel channel,
        Direction direction,
        String subject,
        @Nullable String text,
        List<String> participants,
        @Nullable UUID opportunityId,
        @Nullable UUID ticketId)
        implements CustomerCommand {

    public RecordInteraction {
        Check check = new Check();
        check.required("id", id);
        check.required("interactionId", interactionId);
        check.required("channel", channel);
        check.required("direction", direction);
        subject = check.line("subject", subject, CustomerLimits.NAME);
        text = check.optionalBlock("text", text, CustomerLimits.INTERACTION_TEXT);
        participants = check.lines("participants", participants, 100, CustomerLimits.NAME);
        check.done();
    }
}
