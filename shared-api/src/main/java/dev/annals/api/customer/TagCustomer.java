package dev.annals.api.customer;

import dev.annals.api.Check;
import java.util.List;
import java.util.UUID;

/** Labels are put on or taken off a customer. */
public record TagCustomer(UUID id, List<String> add, List<String> remove) implements CustomerCommand {
    public TagCustomer {
        Check check = new Check();
        check.required("id", id);
        add = check.lines("add", add, CustomerLimits.TAGS, CustomerLimits.TAG);
        remove = check.lines("remove", remove, CustomerLimits.TAGS, CustomerLimits.TAG);
        check.done();
    }
}
