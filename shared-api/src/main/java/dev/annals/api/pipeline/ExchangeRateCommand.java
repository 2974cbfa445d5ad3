package dev.annals.api.pipeline;

import dev.annals.api.Command;

/** Every wish that an exchange rate can be told. */
public sealed interface ExchangeRateCommand extends Command
        permits SetExchangeRate, ChangeExchangeRate, RetractExchangeRate {}
