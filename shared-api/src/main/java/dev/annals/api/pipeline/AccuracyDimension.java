package dev.annals.api.pipeline;

/**
 * What the accuracy of forecasts is broken down by. A deal belongs to whom it belonged to in the forecast; one that was not
 * in it, to whom it belongs at the end.
 */
public enum AccuracyDimension {
    /** No rows, only the total. */
    NONE,
    /** Id of the owner. */
    OWNER,
    /** The owner's team. */
    TEAM,
    /** The stage in which the forecast saw the deal; no key for deals that were not in it. */
    STAGE,
    /** The category in which the forecast saw the deal; no key for deals that were not in it. */
    CATEGORY,
    /** Id of the pipeline. */
    PIPELINE
}
