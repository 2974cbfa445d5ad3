package dev.annals.api.ticket;

import dev.annals.api.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ticket is about another kind of thing; {@code null} says that nobody knows. */
public record ChangeTicketCategory(UUID id, @Nullable String category) implements TicketCommand {
    public ChangeTicketCategory {
        Check check = new Check();
        check.required("id", id);
        category = check.optionalLine("category", category, TicketLimits.WORD);
        check.done();
    }
}
