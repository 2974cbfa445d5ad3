package dev.annals.server.pipeline;

import dev.annals.api.Refused;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.api.query.QueryRefusal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words of the reports' query parameters. */
final class ReportParameters {
    private ReportParameters() {}

    /** A dimension in lower case, as in {@code by=month}; only the total without one. */
    static ReportDimension dimension(@Nullable String by) {
        if (by == null) {
            return ReportDimension.NONE;
        }
        return Arrays.stream(ReportDimension.values())
                .filter(dimension -> dimension.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() -> Refused.at("/by", QueryRefusal.UNKNOWN_DIMENSION));
    }
}
