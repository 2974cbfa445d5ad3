package dev.annals.query.pipeline;

import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.ReportDimension;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of a report's rows: how SQL makes them, and in which order they stand. */
final class ReportKey {
    private static final List<String> CATEGORIES =
            Arrays.stream(ForecastCategory.values()).map(Enum::name).toList();

    private ReportKey() {}

    /** An expression of type text over {@code valued}. */
    static String sql(ReportDimension by) {
        return switch (by) {
            case NONE -> "NULL::text";
            case MONTH -> "to_char(counts_on, 'YYYY-MM')";
            case QUARTER -> "to_char(counts_on, 'YYYY-\"Q\"Q')";
            case OWNER -> "owner_id::text";
            case TEAM -> "team";
            case STAGE -> "stage";
            case CATEGORY -> "category";
            case CUSTOMER -> "customer_id::text";
        };
    }

    /** The key of the month or quarter that a day lies in. */
    static String ofDay(ReportDimension by, LocalDate day) {
        return by == ReportDimension.MONTH
                ? "%04d-%02d".formatted(day.getYear(), day.getMonthValue())
                : "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    static @Nullable String ofOwner(@Nullable UUID owner) {
        return owner == null ? null : owner.toString();
    }

    /**
     * Order of the rows, without a key last.
     *
     * @param stages in the order of their pipelines; those unknown follow by name
     */
    static Comparator<@Nullable String> order(ReportDimension by, List<String> stages) {
        Comparator<String> known = switch (by) {
            case CATEGORY -> byPlaceIn(CATEGORIES);
            case STAGE -> byPlaceIn(stages);
            default -> Comparator.naturalOrder();
        };
        return Comparator.nullsLast(known);
    }

    private static Comparator<String> byPlaceIn(List<String> words) {
        return Comparator.<String>comparingInt(word -> words.contains(word) ? words.indexOf(word) : words.size())
                .thenComparing(Comparator.naturalOrder());
    }
}
