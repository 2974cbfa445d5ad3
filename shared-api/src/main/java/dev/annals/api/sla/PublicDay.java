package dev.annals.api.sla;

import java.time.LocalDate;

/**
 * A date that is unlike its weekday for everybody in a country or region.
 *
 * @param name the holiday that it is, or that it makes up for
 * @param worked a working day moved to a weekend, instead of a day off
 */
public record PublicDay(LocalDate date, String name, boolean worked) {}
