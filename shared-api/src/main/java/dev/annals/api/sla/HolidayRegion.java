package dev.annals.api.sla;

import org.jspecify.annotations.Nullable;

/**
 * Whose public holidays a calendar observes.
 *
 * @param country ISO 3166 code, such as {@code DE}
 * @param region part of the country by its code there, such as {@code by}; absent for the country as a whole
 */
public record HolidayRegion(String country, @Nullable String region) {}
