package dev.annals.api.pipeline;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which forecasts are judged. Of the days from {@code from} to {@code to} those periods count that were over at the moment
 * of the answer, in the company's time zone.
 *
 * @param currency to report in; else the configured base currency, else the single one of the deals, else refused with
 *     CURRENCY_REQUIRED
 * @param filter holds for a deal as the forecast saw it, and for one that was not in it as it is at the end
 */
public record AccuracyQuestion(
        LocalDate from, LocalDate to, @Nullable String currency, DealFilter filter) {
    /** Longest time before the end of a period that a forecast is judged from. */
    private static final Period LONGEST = Period.ofYears(10);

    public AccuracyQuestion {
        ReportRules.period(from, to, currency);
    }

    /** A lead is a time back from the end of a period. */
    static void lead(Check check, String pointer, Period lead) {
        boolean negative =
                Stream.of(lead.getYears(), lead.getMonths(), lead.getDays()).anyMatch(part -> part < 0);
        LocalDate day = LocalDate.EPOCH;
        if (negative || day.minus(lead).isBefore(day.minus(LONGEST))) {
            check.refuse(
                    pointer,
                    CommonRefusal.OUT_OF_RANGE,
                    Map.of("min", Period.ZERO.toString(), "max", LONGEST.toString()));
        }
    }
}
