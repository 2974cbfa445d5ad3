package dev.annals.api.customer;

import dev.annals.api.Check;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another user looks after the customer; {@code null} leaves it to nobody. */
public record ChangeCustomerOwner(UUID id, @Nullable UUID ownerId) implements CustomerCommand {
    public ChangeCustomerOwner {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
