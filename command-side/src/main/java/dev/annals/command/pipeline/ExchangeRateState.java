package dev.annals.command.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.pipeline.ExchangeRateChanged;
import dev.annals.api.pipeline.ExchangeRateEvent;
import dev.annals.api.pipeline.ExchangeRateRetracted;
import dev.annals.api.pipeline.ExchangeRateSet;
import dev.annals.command.aggregate.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** A rate and its first day. */
@SuppressWarnings("NullAway.Init") // Filled by the first event.
final class ExchangeRateState extends State {
    BigDecimal rate;
    LocalDate validFrom;

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((ExchangeRateEvent) event) {
            case ExchangeRateSet set -> on(set);
            case ExchangeRateChanged changed -> on(changed);
            case ExchangeRateRetracted _ -> retracted();
        }
    }

    private void on(ExchangeRateSet event) {
        created(event);
        rate = event.rate();
        validFrom = event.validFrom();
    }

    private void on(ExchangeRateChanged event) {
        rate = Objects.requireNonNull(Patch.apply(event.rate(), rate));
        validFrom = Objects.requireNonNull(Patch.apply(event.validFrom(), validFrom));
    }
}
