package dev.annals.api.pipeline;

/** How sure a deal is, for the forecast. */
public enum ForecastCategory {
    OMITTED,
    PIPELINE,
    BEST_CASE,
    COMMIT,
    CLOSED
}
