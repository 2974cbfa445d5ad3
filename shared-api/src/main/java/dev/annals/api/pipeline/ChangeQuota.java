package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The quota is another one. Only the fields present change. */
public record ChangeQuota(
        UUID id,
        @Nullable Patch<LocalDate> from,
        @Nullable Patch<LocalDate> to,
        @Nullable Patch<Money> amount) implements QuotaCommand {
    public ChangeQuota {
        Check check = new Check();
        check.required("id", id);
        from = check.patch(check.neverCleared("from", from), v -> check.date("from", v));
        to = check.patch(check.neverCleared("to", to), v -> check.date("to", v));
        amount = check.patch(check.neverCleared("amount", amount), v -> check.money("amount", v));
        check.done();
    }
}
