package dev.annals.api.customer;

import dev.annals.api.Check;
import java.util.UUID;

/** A contact no longer acts for the organisation. */
public record RemoveContact(UUID id, UUID contactId) implements CustomerCommand {
    public RemoveContact {
        Check check = new Check();
        check.required("id", id);
        check.required("contactId", contactId);
        check.done();
    }
}
