package dev.annals.api.pipeline;

import java.time.LocalDate;
import java.util.List;

/**
 * How amounts were turned into the report's currency. Every deal is converted and rounded half up to
 * the currency's smallest unit before anything is added, so every breakdown adds up to its total.
 *
 * @param closedDealsAt day of the rate for a won or lost deal: always {@code CLOSE_DATE}
 * @param openDealsAt day of the rate for an open deal: the date of the answer in the company's time zone
 * @param rates the rates that were used
 * @param missing what could not be converted and is left out of the report
 */
public record Conversion(String closedDealsAt, LocalDate openDealsAt, List<UsedRate> rates, List<MissingRate> missing) {
    /** The rule for deals that are closed. */
    public static final String CLOSE_DATE = "CLOSE_DATE";
}
