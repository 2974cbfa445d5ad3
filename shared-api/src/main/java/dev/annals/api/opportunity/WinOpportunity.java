package dev.annals.api.opportunity;

import dev.annals.api.Check;
import dev.annals.api.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer buys.
 *
 * @param amount what it brings; the deal's amount when absent
 */
public record WinOpportunity(UUID id, @Nullable Money amount) implements OpportunityCommand {
    public WinOpportunity {
        Check check = new Check();
        check.required("id", id);
        amount = check.optionalMoney("amount", amount);
        check.done();
    }
}
