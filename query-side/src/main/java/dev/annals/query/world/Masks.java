package dev.annals.query.world;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The columns of each table as they are shown masked; the database keeps them, for those who ask in SQL too. */
final class Masks {
    private final JdbcTemplate jdbc;
    private volatile @Nullable Map<String, String> columns;

    Masks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> columns() {
        Map<String, String> known = columns;
        if (known == null) {
            known = RowRules.TABLES.stream().collect(Collectors.toUnmodifiableMap(table -> table, this::read));
            columns = known;
        }
        return known;
    }

    private String read(String table) {
        return String.valueOf(jdbc.queryForObject("SELECT mask.columns(?)", String.class, table));
    }
}
