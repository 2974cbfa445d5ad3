package dev.annals.api.sla;

import dev.annals.api.EventName;
import java.util.List;
import java.util.UUID;

/**
 * The calendar observes other public days.
 *
 * @param publicDays all that it observes from now on, in order of date
 */
@EventName("business-calendar.public-days-updated")
public record PublicDaysUpdated(UUID id, List<PublicDay> publicDays) implements BusinessCalendarEvent {}
