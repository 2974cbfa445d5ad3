package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.Money;
import java.util.UUID;

/**
 * The campaign costs something, or is meant to. Accepted at any time: bills come after the end.
 *
 * @param costId of this cost; the same one told again records nothing
 * @param amount in the currency of the budget or, without one, of the costs before; refused with OTHER_CURRENCY otherwise
 * @param category what it is for, such as "printing"
 */
public record BookCost(UUID id, UUID costId, Money amount, String category, CostKind kind) implements CampaignCommand {
    public BookCost {
        Check check = new Check();
        check.required("id", id);
        check.required("costId", costId);
        amount = check.money("amount", amount);
        category = check.line("category", category, CampaignLimits.WORD);
        check.required("kind", kind);
        check.done();
    }
}
