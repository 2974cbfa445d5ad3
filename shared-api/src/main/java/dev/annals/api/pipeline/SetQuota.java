package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or a team is to win this amount in a period.
 *
 * @param ownerId the user; either this or {@code team}
 * @param from first day
 * @param to last day, included
 */
public record SetQuota(
        UUID id, @Nullable UUID ownerId, @Nullable String team, LocalDate from, LocalDate to, Money amount)
        implements QuotaCommand {
    public SetQuota {
        Check check = new Check();
        check.required("id", id);
        team = check.optionalLine("team", team, PipelineLimits.NAME);
        if ((ownerId == null) == (team == null)) {
            check.refuse("ownerId", PipelineRefusal.QUOTA_NEEDS_ONE_HOLDER);
        }
        check.date("from", check.required("from", from));
        check.date("to", check.required("to", to));
        check.range("to", from, to);
        amount = check.money("amount", amount);
        check.done();
    }
}
