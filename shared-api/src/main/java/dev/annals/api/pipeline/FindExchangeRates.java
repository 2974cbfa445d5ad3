package dev.annals.api.pipeline;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Exchange rates, filtered and sorted by the fields of {@link ExchangeRateView}. */
public record FindExchangeRates(ListRequest request, AsOf asOf) implements Query<Page<ExchangeRateView>> {}
