package dev.annals.api.pipeline;

import java.math.BigDecimal;

/**
 * One step of a pipeline.
 *
 * @param name unique within the pipeline
 * @param probability default chance of winning, from 0 to 1
 * @param category default forecast category; never CLOSED, since won and lost are states
 */
public record Stage(String name, BigDecimal probability, ForecastCategory category) {}
