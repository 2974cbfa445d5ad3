package dev.annals.api.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A rate that a report used.
 *
 * @param id the exchange rate as it was set
 * @param from currency of the deals
 * @param to currency of the report
 * @param rate as it was set; {@code inverted} when it was set from {@code to} to {@code from}, so that amounts are divided by it
 * @param deals how many deals it converted
 */
public record UsedRate(
        UUID id, String from, String to, BigDecimal rate, LocalDate validFrom, boolean inverted, long deals) {}
