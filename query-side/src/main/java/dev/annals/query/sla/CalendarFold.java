package dev.annals.query.sla;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.sla.BusinessCalendarChanged;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.BusinessCalendarEvent;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.HolidayRegion;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.PublicDaysUpdated;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.search.SearchText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Business calendars with their public days. */
final class CalendarFold implements Fold<CalendarFold.Row> {
    /** When work is done. */
    record Row(
            String name,
            String zone,
            Map<DayOfWeek, List<WorkingWindow>> week,
            @Nullable HolidayRegion holidays,
            List<CalendarException> exceptions,
            List<PublicDay> publicDays,
            Instant createdAt,
            Instant updatedAt) {}

    @Override
    public String table() {
        return "business_calendar";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                new Column<>("name", "text", Row::name),
                new Column<>("name_key", "text", row -> SearchText.sortKey(row.name())),
                new Column<>("zone", "text", Row::zone),
                new Column<>("created_at", "timestamptz", Row::createdAt),
                new Column<>("updated_at", "timestamptz", Row::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(BusinessCalendarEvent.class);
    }

    @Override
    public Row apply(@Nullable Row before, RecordedEvent event) {
        Instant at = event.recordedAt();
        return switch ((BusinessCalendarEvent) event.payload()) {
            case BusinessCalendarDefined e ->
                new Row(e.name(), e.zone(), e.week(), e.holidays(), e.exceptions(), e.publicDays(), at, at);
            case BusinessCalendarChanged e -> change(Objects.requireNonNull(before), e, at);
            case PublicDaysUpdated e -> update(Objects.requireNonNull(before), e.publicDays(), at);
        };
    }

    private static Row change(Row row, BusinessCalendarChanged e, Instant at) {
        return new Row(
                Objects.requireNonNull(Patch.apply(e.name(), row.name())),
                Objects.requireNonNull(Patch.apply(e.zone(), row.zone())),
                Objects.requireNonNull(Patch.apply(e.week(), row.week())),
                Patch.apply(e.holidays(), row.holidays()),
                Objects.requireNonNull(Patch.apply(e.exceptions(), row.exceptions())),
                Objects.requireNonNull(Patch.apply(e.publicDays(), row.publicDays())),
                row.createdAt(),
                at);
    }

    private static Row update(Row row, List<PublicDay> days, Instant at) {
        return new Row(row.name(), row.zone(), row.week(), row.holidays(), row.exceptions(), days, row.createdAt(), at);
    }
}
