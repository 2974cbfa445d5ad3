package dev.annals.api.pipeline;

import dev.annals.api.EventName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** One unit of {@code from} is worth {@code rate} units of {@code to} from this day on. */
@EventName("exchange-rate.set")
public record ExchangeRateSet(UUID id, String from, String to, BigDecimal rate, LocalDate validFrom)
        implements ExchangeRateEvent {}
