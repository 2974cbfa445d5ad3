package dev.annals.api.pipeline;

import dev.annals.api.Money;

/**
 * Deals or quotas that a report leaves out, since no rate of this pair was in force on their day.
 *
 * @param from currency of what is left out
 * @param to currency of the report
 * @param deals how many deals are left out
 * @param amount what these deals are worth in their own currency
 * @param quotas how many quotas are left out
 */
public record MissingRate(String from, String to, long deals, Money amount, long quotas) {}
