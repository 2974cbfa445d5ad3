package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the forecasts came true that were taken so long before the end of their periods.
 *
 * @param lead as in {@code P30D}; absent when they are taken at the beginning of the period
 * @param periods those that were over, in their order
 * @param rows one per key, those without a key last
 * @param total errors of whole periods: what one key missed by, another may have made good
 * @param calibration the open deals of all these forecasts by their probability, in ten bins
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccuracyAtLead(
        @Nullable String lead,
        List<PeriodAccuracy> periods,
        List<AccuracyFigures> rows,
        AccuracyFigures total,
        List<Calibration> calibration) {}
