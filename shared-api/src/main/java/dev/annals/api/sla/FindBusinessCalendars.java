package dev.annals.api.sla;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;

/** Business calendars, filtered and sorted by name, zone and dates. */
public record FindBusinessCalendars(ListRequest request, AsOf asOf) implements Query<Page<BusinessCalendarView>> {}
