package dev.annals.sla.holiday;

import dev.annals.api.Refused;
import dev.annals.api.sla.PublicDay;
import dev.annals.api.sla.SlaRefusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices for the countries that have them, which know no regions, and rules for all others. */
record NoticedHolidays(PublicHolidays rules, Map<String, Notices> notices) implements PublicHolidays {

    @Override
    public Optional<List<PublicDay>> in(String country, @Nullable String region, int year) {
        Notices own = notices.get(country.toUpperCase(Locale.ROOT));
        if (own == null) {
            return rules.in(country, region, year);
        }
        Refused.unless(region == null, SlaRefusal.UNKNOWN_HOLIDAYS);
        return own.in(year);
    }
}
