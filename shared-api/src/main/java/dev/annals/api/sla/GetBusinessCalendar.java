package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import java.util.UUID;

/** One business calendar. Refused with NOT_FOUND when there is none of this id at that moment. */
public record GetBusinessCalendar(UUID id, AsOf asOf) implements Query<BusinessCalendarView> {}
