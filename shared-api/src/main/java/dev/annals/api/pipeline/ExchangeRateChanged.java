package dev.annals.api.pipeline;

import dev.annals.api.EventName;
import dev.annals.api.Patch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rate was another one; what is absent stayed as it was. */
@EventName("exchange-rate.details-changed")
public record ExchangeRateChanged(
        UUID id, @Nullable Patch<BigDecimal> rate, @Nullable Patch<LocalDate> validFrom) implements ExchangeRateEvent {}
