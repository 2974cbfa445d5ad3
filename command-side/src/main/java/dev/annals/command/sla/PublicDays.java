package dev.annals.command.sla;

import dev.annals.api.Refused;
import dev.annals.api.sla.HolidayRegion;
import dev.annals.api.sla.PublicDay;
import dev.annals.sla.holiday.PublicHolidays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The public days that a calendar is given for some years: as far as they are known, before them and after them. */
record PublicDays(PublicHolidays holidays, int first, int last) {
    private static final int YEARS_BACK = 2;
    private static final int YEARS_ON = 5;

    /** Calendars begin with 1800, and a day off may lie in the year before its own. */
    private static final int FIRST_YEAR = 1801;

    /** Those of a calendar that is told something in a year. */
    static PublicDays around(PublicHolidays holidays, int year) {
        return new PublicDays(holidays, year, year);
    }

    List<PublicDay> of(@Nullable HolidayRegion region) {
        return renewed(region, List.of());
    }

    /** As known now; in years that nothing is known of now, as it was known before. */
    List<PublicDay> renewed(@Nullable HolidayRegion region, List<PublicDay> before) {
        Map<LocalDate, PublicDay> days = new TreeMap<>();
        if (region != null) {
            Set<Integer> known = addKnown(region, days);
            before.stream()
                    .filter(day -> !known.contains(day.date().getYear()))
                    .forEach(day -> days.putIfAbsent(day.date(), day));
        }
        return List.copyOf(days.values());
    }

    /** @return the years that something is known of */
    private Set<Integer> addKnown(HolidayRegion region, Map<LocalDate, PublicDay> days) {
        Set<Integer> known = new HashSet<>();
        for (int each = Math.max(FIRST_YEAR, first - YEARS_BACK); each <= last + YEARS_ON; each++) {
            List<PublicDay> ofYear = in(region, each);
            if (ofYear != null) {
                known.add(each);
                ofYear.forEach(day -> days.putIfAbsent(day.date(), day));
            }
        }
        return known;
    }

    private @Nullable List<PublicDay> in(HolidayRegion region, int each) {
        try {
            return holidays.in(region.country(), region.region(), each).orElse(null);
        } catch (Refused unknown) {
            throw Refused.at("/holidays", unknown.code());
        }
    }
}
