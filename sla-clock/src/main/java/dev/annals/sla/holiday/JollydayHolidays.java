package dev.annals.sla.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.annals.api.Refused;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.SlaRefusal;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holidays that follow from rules, by the library Jollyday. */
final class JollydayHolidays implements PublicHolidays {
    /** Wrong there: Japan has no equinoxes, no substitute days and the birthday of the former emperor. */
    private static final Set<String> LEFT_OUT = Set.of("JP");

    @Override
    public Optional<List<PublicDay>> in(String country, @Nullable String region, int year) {
        HolidayManager manager = manager(country.toUpperCase(Locale.ROOT));
        String[] parts = region == null ? new String[0] : new String[] {region.toLowerCase(Locale.ROOT)};
        Set<String> regions = manager.getCalendarHierarchy().getChildren().keySet();
        Refused.unless(regions.containsAll(List.of(parts)), SlaRefusal.UNKNOWN_HOLIDAYS);
        return Optional.of(manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts).stream()
                .sorted(Comparator.comparing(Holiday::getDate)
                        .thenComparing(holiday -> holiday.getDescription(Locale.ENGLISH)))
                .map(holiday -> new PublicDay(holiday.getDate(), holiday.getDescription(Locale.ENGLISH), false))
                .toList());
    }

    /** The library would answer a country that it does not know with a failure. */
    private static HolidayManager manager(String country) {
        boolean isKnown = HolidayManager.getSupportedCalendarCodes().contains(country) && !LEFT_OUT.contains(country);
        Refused.unless(isKnown, SlaRefusal.UNKNOWN_HOLIDAYS);
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }
}
