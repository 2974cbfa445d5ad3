package dev.annals.sla.holiday;

import dev.annals.api.sla.PublicDay;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public days of countries, from rules where a country has rules and from notices where it has those. */
public interface PublicHolidays {

    /**
     * The public days of a year, in order of date. A day that makes up for one of them may lie in the year
     * before. Empty while they are not known, as before China's yearly notice is out: that is not the same as
     * a year without holidays.
     *
     * @param country ISO 3166 code, such as {@code DE}
     * @param region part of the country by its code there, such as {@code by}; absent for the country as a whole
     * @throws dev.annals.api.Refused UNKNOWN_HOLIDAYS for a country or region without known holidays
     */
    Optional<List<PublicDay>> in(String country, @Nullable String region, int year);

    /** Holidays with the notices that come with the program. */
    static PublicHolidays shipped() {
        return new NoticedHolidays(new JollydayHolidays(), NoticeFiles.shipped());
    }

    /** The same, with each file {@code <country>.txt} of a folder in the place of the one of that name. */
    static PublicHolidays withNoticesOf(Path folder) {
        return new NoticedHolidays(new JollydayHolidays(), NoticeFiles.of(folder));
    }
}
