package dev.annals.query.list;

import dev.annals.api.Refused;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.QueryRefusal;
import dev.annals.query.world.World;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A list that clients may filter, search and sort, declared once:
 *
 * <pre>{@code
 * Listing.of("customer")
 *         .filter("kind", "kind", ValueType.TEXT)
 *         .range("createdAt", "created_at", ValueType.INSTANT)
 *         .sort("name", "name_key", ValueType.TEXT)
 *         .search("search")
 *         .order("name")
 * }</pre>
 *
 * <p>Values reach SQL only as parameters. A filter with several values, or with values separated by
 * commas, finds any of them; a range is asked by {@code field.from} (inclusive) and {@code field.to}
 * (inclusive for dates and numbers, exclusive for instants).
 */
public final class Listing {
    private final String table;
    private final Map<String, Field> filters = new LinkedHashMap<>();
    private final Map<String, Field> ranges = new LinkedHashMap<>();
    private final Map<String, Field> sorts = new LinkedHashMap<>();
    private @Nullable String searchColumn;
    private List<String> order = List.of();

    private Field id = new Field("id", "id", ValueType.UUID, false);

    /** A column that clients know by a name. */
    record Field(String name, String column, ValueType type, boolean nullable, Set<String> words) {
        Field(String name, String column, ValueType type, boolean nullable) {
            this(name, column, type, nullable, Set.of());
        }

        /** The value of a filter; one of another type, or none of the words, is refused. */
        Object parse(String text) {
            if (text.indexOf('\0') >= 0 || !words.isEmpty() && !words.contains(text)) {
                throw Refused.because(QueryRefusal.BAD_FILTER_VALUE, Map.of("field", name));
            }
            return type.parse(name, text);
        }
    }

    private Listing(String table) {
        this.table = table;
    }

    /** A list of the rows of a table, or of a join written like one ({@code "a JOIN b ON …"}; give aliases to columns). */
    public static Listing of(String table) {
        return new Listing(table);
    }

    public Listing filter(String name, String column, ValueType type) {
        filters.put(name, new Field(name, column, type, true));
        return this;
    }

    /** A filter by the names of an enum. */
    public Listing filter(String name, String column, Class<? extends Enum<?>> words) {
        Set<String> names =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        filters.put(name, new Field(name, column, ValueType.TEXT, true, names));
        return this;
    }

    /** A filter by value that can be asked as a range too. */
    public Listing range(String name, String column, ValueType type) {
        ranges.put(name, new Field(name, column, type, true));
        return filter(name, column, type);
    }

    /** A column to sort by that always has a value. */
    public Listing sort(String name, String column, ValueType type) {
        sorts.put(name, new Field(name, column, type, false));
        return this;
    }

    /** A column to sort by that may be empty; empty ones come last in either direction. */
    public Listing sortNullable(String name, String column, ValueType type) {
        sorts.put(name, new Field(name, column, type, true));
        return this;
    }

    /** The column that breaks ties, where {@code id} alone would not do; unique and never empty. */
    public Listing tieBreak(String column, ValueType type) {
        id = new Field("id", column, type, false);
        return this;
    }

    /** The column made by {@link dev.annals.query.search.SearchText}. */
    public Listing search(String column) {
        searchColumn = column;
        return this;
    }

    /** The order when the client asks for none, as in {@code "-createdAt"}. */
    public Listing order(String... fields) {
        order = List.of(fields);
        return this;
    }

    /** One page; {@code columns} are what the mapper reads, as in {@code "id, version, body"}. */
    public <T> Page<T> page(World world, ListRequest request, String columns, RowMapper<T> mapper) {
        return page(world, request, Condition.NONE, columns, mapper);
    }

    /** One page of the rows that also meet a fixed condition. */
    public <T> Page<T> page(World world, ListRequest request, Condition fixed, String columns, RowMapper<T> mapper) {
        if (request.limit() < 1 || request.limit() > ListRequest.MAX_LIMIT) {
            throw Refused.because(QueryRefusal.BAD_LIMIT, Map.of("max", "" + ListRequest.MAX_LIMIT));
        }
        Where where = new Where(fixed);
        new Filters(filters, ranges, searchColumn).addTo(where, request);
        Order rows = Order.of(request.sort().isEmpty() ? order : request.sort(), sorts, id);
        Fingerprint query = new Fingerprint(table, request, rows);
        Long total = request.count() ? count(world, where) : null;
        if (request.cursor() != null) {
            Cursor cursor =
                    Cursor.decode(request.cursor(), query.value(), rows.keys().size());
            rows.after(cursor.last(), where);
        }
        return new PageQuery<>(table, columns, mapper).run(world, where, rows, request.limit(), query, total);
    }

    private Long count(World world, Where where) {
        return Objects.requireNonNull(world.sql()
                .sql("SELECT count(*) FROM " + table + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single());
    }
}
