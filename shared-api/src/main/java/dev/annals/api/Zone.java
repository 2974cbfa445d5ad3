package dev.annals.api;

import java.time.zone.ZoneRulesProvider;
import org.jspecify.annotations.Nullable;

/** Time zones by their names in the IANA time zone database, such as {@code Asia/Shanghai}; an offset is none. */
public final class Zone {
    /** Characters of a name. */
    private static final int MAX = 60;

    private Zone() {}

    /** The name of a zone that there is, empty counting as absent. */
    public static @Nullable String checked(Check check, String pointer, @Nullable String name) {
        String zone = check.optionalLine(pointer, name, MAX);
        if (zone != null && !ZoneRulesProvider.getAvailableZoneIds().contains(zone)) {
            check.refuse(pointer, CommonRefusal.UNKNOWN_ZONE);
        }
        return zone;
    }
}
