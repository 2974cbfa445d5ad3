package dev.annals.query.list;

import dev.annals.api.Refused;
import dev.annals.api.query.QueryRefusal;
import dev.annals.query.list.Listing.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The order of a list: the fields asked for, then the id, so that no two rows stand on one place. Nothing sorts last. */
record Order(List<Key> keys) {
    private static final int MAX_KEYS = 5;

    record Key(Field field, boolean descending) {
        String column() {
            return field.column();
        }

        String orderBy() {
            return column() + (descending ? " DESC" : "") + (field.nullable() ? " NULLS LAST" : "");
        }
    }

    static Order of(List<String> fields, Map<String, Field> sorts, Field id) {
        List<Key> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String text : fields) {
            boolean descending = text.startsWith("-");
            String name = descending ? text.substring(1) : text;
            Field field = sorts.get(name);
            if (field == null || keys.size() == MAX_KEYS) {
                throw Refused.because(QueryRefusal.UNKNOWN_SORT, Map.of("field", name));
            }
            if (seen.add(name)) {
                keys.add(new Key(field, descending));
            }
        }
        // In the direction of the last field, so that an index on both is read in one direction.
        keys.add(new Key(id, !keys.isEmpty() && keys.getLast().descending()));
        return new Order(keys);
    }

    String sql() {
        return keys.stream().map(Key::orderBy).collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    /** The rows after one with these values: equal in the first keys, beyond in the next. */
    void after(List<@Nullable String> last, Where where) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String text = last.get(i);
            values.add(text == null ? null : bind(keys.get(i), text, where));
        }
        List<String> cases = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            String value = values.get(i);
            String column = keys.get(i).column();
            if (value != null) {
                cases.add(equal + beyond(keys.get(i), value));
            }
            equal.append(value == null ? column + " IS NULL AND " : column + " = " + value + " AND ");
        }
        where.add("(" + String.join(" OR ", cases) + ")");
        bound(values.getFirst(), where);
    }

    private static String beyond(Key key, String value) {
        String comparison = key.column() + (key.descending() ? " < " : " > ") + value;
        return !key.field().nullable() ? comparison : "(" + comparison + " OR " + key.column() + " IS NULL)";
    }

    /** Says again what the cases imply, in words that let an index begin where the last page ended. */
    private void bound(@Nullable String value, Where where) {
        Key first = keys.getFirst();
        if (value == null) {
            where.add(first.column() + " IS NULL");
        } else if (!first.field().nullable()) {
            where.add(first.column() + (first.descending() ? " <= " : " >= ") + value);
        }
    }

    private static String bind(Key key, String text, Where where) {
        try {
            return where.value(key.field().parse(text), key.field().type());
        } catch (Refused foreign) {
            throw Refused.because(QueryRefusal.BAD_CURSOR);
        }
    }
}
