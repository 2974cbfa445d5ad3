package dev.annals.api.opportunity;

import dev.annals.api.Check;
import dev.annals.api.Money;
import java.util.UUID;

/** The deal would bring another amount, in the same currency. */
public record ChangeAmount(UUID id, Money amount) implements OpportunityCommand {
    public ChangeAmount {
        Check check = new Check();
        check.required("id", id);
        amount = check.money("amount", amount);
        check.done();
    }
}
