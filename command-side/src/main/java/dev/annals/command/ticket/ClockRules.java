package dev.annals.command.ticket;

import dev.annals.api.sla.ClockTerms;
import dev.annals.command.lookup.CustomerTraits;
import dev.annals.command.sla.PolicyBook;
import dev.annals.sla.WorkingTime;
import java.util.UUID;
import java.util.function.Function;

/**
 * What clocks are kept by.
 *
 * @param hours the working time that a clock counts by
 * @param traits what policies ask of a customer
 */
record ClockRules(PolicyBook book, Function<ClockTerms, WorkingTime> hours, Function<UUID, CustomerTraits> traits) {}
