package dev.annals.query.pipeline;

import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import java.util.List;

/** Deals with their stage history, and the configuration that reports on them stand on. */
public final class PipelineReadModel implements ReadModel {
    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public List<Fold<?>> folds() {
        return List.of(new OpportunityFold(), new PipelineFold(), new QuotaFold(), new ExchangeRateFold());
    }
}
