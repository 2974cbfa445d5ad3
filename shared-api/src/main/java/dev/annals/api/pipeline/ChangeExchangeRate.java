package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rate was another one. Only the fields present change. */
public record ChangeExchangeRate(
        UUID id, @Nullable Patch<BigDecimal> rate, @Nullable Patch<LocalDate> validFrom)
        implements ExchangeRateCommand {
    public ChangeExchangeRate {
        Check check = new Check();
        check.required("id", id);
        rate = check.patch(check.neverCleared("rate", rate), v -> RateRules.rate(check, v));
        validFrom = check.patch(check.neverCleared("validFrom", validFrom), v -> check.date("validFrom", v));
        check.done();
    }
}
