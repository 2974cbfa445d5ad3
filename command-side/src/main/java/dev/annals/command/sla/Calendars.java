package dev.annals.command.sla;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;

/** Business calendars, for the wiring. */
public final class Calendars {
    private Calendars() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(
                AggregateType.BUSINESS_CALENDAR, Calendar.class, Calendar::new, CalendarState::new);
    }
}
