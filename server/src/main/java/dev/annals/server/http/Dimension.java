package dev.annals.server.http;

import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a report is told apart by, as the query parameter {@code by} says it. */
public final class Dimension {
    private Dimension() {}

    /** A dimension in lower case, as in {@code by=month}; only the total without one. */
    public static <E extends Enum<E>> E of(Class<E> dimensions, @Nullable String by, E none) {
        if (by == null) {
            return none;
        }
        return Arrays.stream(dimensions.getEnumConstants())
                .filter(dimension -> dimension.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() -> Refused.at("/by", QueryRefusal.UNKNOWN_DIMENSION));
    }
}
