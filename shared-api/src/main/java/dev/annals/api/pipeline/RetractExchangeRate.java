package dev.annals.api.pipeline;

import dev.annals.api.Check;
import java.util.UUID;

/**
 * The rate was set by mistake and is withdrawn, as when an import is undone; the history stays. From then
 * on the rate before it is in force again.
 */
public record RetractExchangeRate(UUID id) implements ExchangeRateCommand {
    public RetractExchangeRate {
        Check check = new Check();
        check.required("id", id);
        check.done();
    }
}
