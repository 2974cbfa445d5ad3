package dev.annals.query;

import dev.annals.api.Patch;
import dev.annals.api.sla.BusinessCalendarChanged;
import dev.annals.api.sla.BusinessCalendarDefined;
import dev.annals.api.sla.BusinessCalendarEvent;
import dev.annals.api.sla.HolidayRegion;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.PublicDaysUpdated;
import dev.annals.api.sla.WorkingWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What could have happened to business calendars. */
final class CalendarHistories {
    private final Random random;
    private final Supplier<UUID> ids;
    private final Supplier<String> names;
    private final List<UUID> calendars = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();

    record Version(UUID id, long number) {}

    CalendarHistories(Random random, Supplier<UUID> ids, Supplier<String> names) {
        this.random = random;
        this.ids = ids;
        this.names = names;
    }

    BusinessCalendarEvent next() {
        BusinessCalendarEvent event = event();
        versions.merge(event.id(), 1L, Long::sum);
        return event;
    }

    /** One that there is, at any of its versions; absent where day and night count. */
    @Nullable
    Version any() {
        if (calendars.isEmpty() || random.nextInt(3) == 0) {
            return null;
        }
        UUID id = calendars.get(random.nextInt(calendars.size()));
        return new Version(id, 1 + random.nextLong(versions.get(id)));
    }

    private BusinessCalendarEvent event() {
        if (calendars.isEmpty() || random.nextInt(4) == 0) {
            UUID id = ids.get();
            calendars.add(id);
            return new BusinessCalendarDefined(
                    id, names.get(), "Asia/Shanghai", week(), new HolidayRegion("CN", null), List.of(), days());
        }
        UUID calendar = calendars.get(random.nextInt(calendars.size()));
        return switch (random.nextInt(3)) {
            case 0 -> new PublicDaysUpdated(calendar, days());
            case 1 ->
                new BusinessCalendarChanged(
                        calendar, Patch.set(names.get()), null, Patch.set(week()), null, null, null);
            default ->
                new BusinessCalendarChanged(
                        calendar, null, Patch.set("UTC"), null, Patch.clear(), null, Patch.set(List.of()));
        };
    }

    private Map<DayOfWeek, List<WorkingWindow>> week() {
        return Map.of(
                DayOfWeek.of(1 + random.nextInt(7)),
                List.of(new WorkingWindow("0" + random.nextInt(10) + ":00", "24:00")));
    }

    private List<PublicDay> days() {
        return List.of(new PublicDay(LocalDate.ofYearDay(2026, 1 + random.nextInt(365)), names.get(), false));
    }
}
