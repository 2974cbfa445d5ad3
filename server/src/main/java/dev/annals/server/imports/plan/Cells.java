package dev.annals.server.imports.plan;

import dev.annals.server.imports.mapping.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row by column, cleaned as the mapping says; an empty cell is no value. */
final class Cells {
    private static final Cells NONE = new Cells(Map.of(), List.of(), Map.of());

    private final Map<String, Integer> positions;
    private final List<String> cells;
    private final Map<String, Part.Column> rules;

    Cells(Map<String, Integer> positions, List<String> cells, Map<String, Part.Column> rules) {
        this.positions = positions;
        this.cells = cells;
        this.rules = rules;
    }

    /** For rows that stand in the mapping itself. */
    static Cells none() {
        return NONE;
    }

    static Map<String, Integer> positions(List<String> columns) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i), i);
        }
        return positions;
    }

    @Nullable
    String get(String column) {
        Integer position = positions.get(column);
        String cell = position == null ? "" : cells.get(position).strip();
        Part.Column rule = rules.get(column);
        if (rule != null) {
            cell = rule.values().getOrDefault(cell, cell);
            cell = cell.isEmpty() && rule.otherwise() != null ? rule.otherwise() : cell;
        }
        return cell.isEmpty() ? null : cell;
    }

    boolean match(Map<String, List<String>> when) {
        return when.entrySet().stream().allMatch(condition -> {
            String cell = get(condition.getKey());
            return condition.getValue().contains(cell == null ? "" : cell);
        });
    }
}
