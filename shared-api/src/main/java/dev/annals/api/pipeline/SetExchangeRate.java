package dev.annals.api.pipeline;

import dev.annals.api.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One unit of {@code from} is worth {@code rate} units of {@code to}, from a day until the next rate of the pair.
 *
 * @param rate above 0, at most 12 decimals
 * @param validFrom first day
 */
public record SetExchangeRate(UUID id, String from, String to, BigDecimal rate, LocalDate validFrom)
        implements ExchangeRateCommand {
    public SetExchangeRate {
        Check check = new Check();
        check.required("id", id);
        check.currency("from", from);
        check.currency("to", to);
        if (from != null && from.equals(to)) {
            check.refuse("to", PipelineRefusal.SAME_CURRENCY);
        }
        RateRules.rate(check, check.required("rate", rate));
        check.date("validFrom", check.required("validFrom", validFrom));
        check.done();
    }
}
