package dev.annals.api.pipeline;

import dev.annals.api.EventName;
import java.util.UUID;

/** The exchange rate is withdrawn; it stays in what was. */
@EventName("exchange-rate.retracted")
public record ExchangeRateRetracted(UUID id) implements ExchangeRateEvent {}
