package dev.annals.query.sla;

import dev.annals.api.Json;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.sla.BusinessCalendarView;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Business calendars as clients see them. */
final class CalendarViews {
    private static final String COLUMNS = "id, version, body";

    private static final Listing CALENDARS = Listing.of("business_calendar")
            .filter("name", "name", ValueType.TEXT)
            .filter("zone", "zone", ValueType.TEXT)
            .range("createdAt", "created_at", ValueType.INSTANT)
            .range("updatedAt", "updated_at", ValueType.INSTANT)
            .sort("name", "name_key", ValueType.TEXT)
            .sort("createdAt", "created_at", ValueType.INSTANT)
            .sort("updatedAt", "updated_at", ValueType.INSTANT)
            .order("name");

    private CalendarViews() {}

    static OneRow<BusinessCalendarView> one(UUID id) {
        return OneRow.of("business_calendar", id, (row, instant) -> calendar(row, 1));
    }

    static Page<BusinessCalendarView> find(World world, ListRequest request) {
        return CALENDARS.page(world, request, COLUMNS, CalendarViews::calendar);
    }

    private static BusinessCalendarView calendar(ResultSet row, int number) throws SQLException {
        CalendarFold.Row calendar = Json.mapper().readValue(row.getString("body"), CalendarFold.Row.class);
        return new BusinessCalendarView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                calendar.name(),
                calendar.zone(),
                calendar.week(),
                calendar.holidays(),
                calendar.exceptions(),
                calendar.publicDays(),
                calendar.createdAt(),
                calendar.updatedAt());
    }
}
