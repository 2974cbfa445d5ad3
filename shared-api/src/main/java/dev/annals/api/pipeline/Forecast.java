package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a period is going to bring.
 *
 * @param position the answer holds for this position
 * @param currency of every amount; absent when there is no deal, no quota and no base currency
 * @param rows one per key, those without a key last; no row for keys without deals and quota
 * @param total all deals of the report; every row's amounts add up to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Forecast(
        long position,
        @Nullable String currency,
        LocalDate from,
        LocalDate to,
        ReportDimension by,
        List<ForecastFigures> rows,
        ForecastFigures total,
        Conversion conversion) {}
