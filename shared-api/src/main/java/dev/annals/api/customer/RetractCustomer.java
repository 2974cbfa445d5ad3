package dev.annals.api.customer;

import dev.annals.api.Check;
import java.util.UUID;

/** The registration was a mistake and is withdrawn, as when an import is undone; the history stays. */
public record RetractCustomer(UUID id) implements CustomerCommand {
    public RetractCustomer {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
