package dev.annals.command.pipeline;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;
import java.util.List;

/** Pipelines, quotas and exchange rates, for the wiring. */
public final class PipelineModules {
    private PipelineModules() {}

    public static List<AggregateModule<?, ?>> modules() {
        return List.of(
                new AggregateModule<>(AggregateType.PIPELINE, Pipeline.class, Pipeline::new, PipelineState::new),
                new AggregateModule<>(AggregateType.QUOTA, Quota.class, Quota::new, QuotaState::new),
                new AggregateModule<>(
                        AggregateType.EXCHANGE_RATE, ExchangeRate.class, ExchangeRate::new, ExchangeRateState::new));
    }
}
