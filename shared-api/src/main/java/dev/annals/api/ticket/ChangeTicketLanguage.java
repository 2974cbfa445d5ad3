package dev.annals.api.ticket;

import dev.annals.api.Check;
import dev.annals.api.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer is to be answered in another language, a BCP 47 tag; {@code null} says that any will do. */
public record ChangeTicketLanguage(UUID id, @Nullable String language) implements TicketCommand {
    public ChangeTicketLanguage {
        Check check = new Check();
        check.required("id", id);
        language = Language.checked(check, "language", language);
        check.done();
    }
}
