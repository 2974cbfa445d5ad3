package dev.annals.query.list;

import dev.annals.api.query.Page;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads one row more than a page has, to know whether there is another page. */
final class PageQuery<T> {
    private final String table;
    private final String columns;
    private final RowMapper<T> mapper;

    PageQuery(String table, String columns, RowMapper<T> mapper) {
        this.table = table;
        this.columns = columns;
        this.mapper = mapper;
    }

    private record Row<T>(T item, List<@Nullable String> keys) {}

    Page<T> run(World world, Where where, Order order, int limit, Fingerprint query, @Nullable Long total) {
        List<Row<T>> rows = world.sql()
                .sql("SELECT " + columns + keyColumns(order) + " FROM " + table + where.sql() + order.sql() + " LIMIT "
                        + (limit + 1))
                .params(where.parameters())
                .query((row, number) -> new Row<>(mapper.mapRow(row, number), keys(row, order)))
                .list();
        boolean more = rows.size() > limit;
        List<Row<T>> page = more ? rows.subList(0, limit) : rows;
        String next = more ? new Cursor(query.value(), page.getLast().keys()).encode() : null;
        return new Page<>(page.stream().map(Row::item).toList(), next, total);
    }

    private static String keyColumns(Order order) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < order.keys().size(); i++) {
            columns.append(", ")
                    .append(order.keys().get(i).column())
                    .append(" AS key_")
                    .append(i);
        }
        return columns.toString();
    }

    private static List<@Nullable String> keys(ResultSet row, Order order) throws SQLException {
        List<@Nullable String> keys = new ArrayList<>();
        for (int i = 0; i < order.keys().size(); i++) {
            keys.add(order.keys().get(i).field().type().read(row, "key_" + i));
        }
        return keys;
    }
}
