package dev.annals.api.pipeline;

/** The periods that forecasts are judged for; months and quarters are cut where the question begins and ends. */
public enum AccuracyPeriod {
    MONTH,
    QUARTER,
    /** All days of the question as one. */
    WHOLE
}
