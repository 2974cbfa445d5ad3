package dev.annals.query.list;

import dev.annals.api.Refused;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.QueryRefusal;
import dev.annals.query.list.Listing.Field;
import dev.annals.query.search.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a client filters and searches by, as conditions. */
final class Filters {
    private static final String FROM = ".from";
    private static final String TO = ".to";
    private static final int MAX_VALUES = 200;

    private final Map<String, Field> filters;
    private final Map<String, Field> ranges;
    private final @Nullable String searchColumn;

    Filters(Map<String, Field> filters, Map<String, Field> ranges, @Nullable String searchColumn) {
        this.filters = filters;
        this.ranges = ranges;
        this.searchColumn = searchColumn;
    }

    void addTo(Where where, ListRequest request) {
        request.filters().forEach((name, values) -> add(where, name, values));
        String q = request.q();
        if (q != null && !q.isBlank()) {
            search(where, q);
        }
    }

    private void add(Where where, String name, List<String> values) {
        Field filter = filters.get(name);
        if (filter != null) {
            anyOf(where, filter, values);
        } else if (name.endsWith(FROM)) {
            bound(where, name, FROM, ">=", values);
        } else if (name.endsWith(TO)) {
            bound(where, name, TO, "<=", values);
        } else {
            throw unknown(name);
        }
    }

    private static void anyOf(Where where, Field field, List<String> values) {
        List<String> parsed = values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> where.value(field.parse(value), one(field.type())))
                .toList();
        if (parsed.isEmpty() || parsed.size() > MAX_VALUES) {
            throw Refused.because(QueryRefusal.BAD_FILTER_VALUE, Map.of("field", field.name()));
        }
        String array = parsed.stream().collect(Collectors.joining(", ", "ARRAY[", "]"));
        where.add(
                field.type().isMany()
                        ? field.column() + " && " + array
                        : parsed.size() == 1
                                ? field.column() + " = " + parsed.getFirst()
                                : field.column() + " = ANY (" + array + ")");
    }

    private static ValueType one(ValueType type) {
        return type.isMany() ? ValueType.TEXT : type;
    }

    private void bound(Where where, String name, String suffix, String operator, List<String> values) {
        Field range = ranges.get(name.substring(0, name.length() - suffix.length()));
        if (range == null) {
            throw unknown(name);
        }
        if (values.size() != 1) {
            throw Refused.because(QueryRefusal.BAD_FILTER_VALUE, Map.of("field", name));
        }
        boolean halfOpen = range.type() == ValueType.INSTANT && suffix.equals(TO);
        Object value = range.parse(values.getFirst());
        where.add(range.column() + (halfOpen ? " < " : " " + operator + " ") + where.value(value, range.type()));
    }

    private void search(Where where, String q) {
        String column = searchColumn;
        if (column == null) {
            throw unknown("q");
        }
        for (String pattern : SearchText.patterns(q)) {
            where.add(column + " LIKE " + where.value(pattern, ValueType.TEXT));
        }
    }

    private static Refused unknown(String field) {
        return Refused.because(QueryRefusal.UNKNOWN_FILTER, Map.of("field", field));
    }
}
