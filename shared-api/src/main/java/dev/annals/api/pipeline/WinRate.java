package dev.annals.api.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share of decided deals that was won, by the day on which they were closed.
 *
 * @param position the answer holds for this position
 * @param currency of every amount; absent when nothing was closed and there is no base currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WinRate(
        long position,
        @Nullable String currency,
        LocalDate from,
        LocalDate to,
        ReportDimension by,
        List<WinRateFigures> rows,
        WinRateFigures total,
        Conversion conversion) {}
