package dev.annals.command.pipeline;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.Patch;
import dev.annals.api.pipeline.ChangeExchangeRate;
import dev.annals.api.pipeline.ExchangeRateChanged;
import dev.annals.api.pipeline.ExchangeRateRetracted;
import dev.annals.api.pipeline.ExchangeRateSet;
import dev.annals.api.pipeline.RetractExchangeRate;
import dev.annals.api.pipeline.SetExchangeRate;
import dev.annals.command.aggregate.EventSourced;
import java.math.BigDecimal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What one currency is worth in another from a day on. */
@AggregateRoot(type = "exchange-rate")
final class ExchangeRate extends EventSourced<ExchangeRateState> {
    ExchangeRate() {
        super(new ExchangeRateState());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetExchangeRate command) {
        ExchangeRateSet set =
                new ExchangeRateSet(command.id(), command.from(), command.to(), command.rate(), command.validFrom());
        if (!isRepeated(set)) {
            record(set);
        }
    }

    @CommandHandler
    void handle(ChangeExchangeRate command) {
        requireNotRetracted();
        ExchangeRateChanged changed = new ExchangeRateChanged(
                command.id(), effectiveRate(command.rate()), Patch.effective(command.validFrom(), state().validFrom));
        if (changed.rate() != null || changed.validFrom() != null) {
            record(changed);
        }
    }

    @CommandHandler
    void handle(RetractExchangeRate command) {
        if (!state().isRetracted()) {
            record(new ExchangeRateRetracted(command.id()));
        }
    }

    /** 7.10 is the rate 7.1. */
    private @Nullable Patch<BigDecimal> effectiveRate(@Nullable Patch<BigDecimal> wished) {
        boolean same =
                wished != null && wished.value() != null && wished.value().compareTo(state().rate) == 0;
        return same ? null : wished;
    }
}
