package dev.annals.query.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects conditions and their parameters. */
final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Where(Condition fixed) {
        if (!fixed.sql().isEmpty()) {
            conditions.add("(" + fixed.sql() + ")");
        }
        parameters.putAll(fixed.parameters());
    }

    void add(String condition) {
        conditions.add(condition);
    }

    /** Keeps a value and answers how SQL names it. */
    String value(Object value, ValueType type) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return "cast(:" + name + " AS " + type.sqlType() + ")";
    }

    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
