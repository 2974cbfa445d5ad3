package dev.annals.query.segments;

import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Operator;
import java.util.List;

/** How values are compared, the same for every field that has them. */
final class Comparisons {
    /** The same lower case in every database, whatever its own locale. */
    private static final String LOWER = "lower(%s COLLATE \"pg_c_utf8\")";

    private final Parameters parameters;

    Comparisons(Parameters parameters) {
        this.parameters = parameters;
    }

    String values(String left, String type, Condition condition) {
        return values(left, type, Operator.of(condition.op()).orElseThrow(), given(condition));
    }

    String values(String left, String type, Operator operator, List<?> values) {
        return switch (operator) {
            case IS -> left + " = " + first(values, type);
            case IS_NOT -> left + " IS DISTINCT FROM " + first(values, type);
            case IN -> left + " = ANY (" + parameters.array(values, type) + ")";
            case NOT_IN -> "(" + left + " = ANY (" + parameters.array(values, type) + ")) IS NOT TRUE";
            case CONTAINS -> "strpos(" + LOWER.formatted(left) + ", " + LOWER.formatted(first(values, type)) + ") > 0";
            case STARTS_WITH ->
                "starts_with(" + LOWER.formatted(left) + ", " + LOWER.formatted(first(values, type)) + ")";
            case LESS_THAN -> left + " < " + first(values, type);
            case AT_MOST -> left + " <= " + first(values, type);
            case GREATER_THAN -> left + " > " + first(values, type);
            case AT_LEAST -> left + " >= " + first(values, type);
            case BETWEEN -> left + " BETWEEN " + first(values, type) + " AND " + parameters.value(values.get(1), type);
            case IS_SET -> left + " IS NOT NULL";
            case IS_NOT_SET -> left + " IS NULL";
            case BEFORE, SINCE, OLDER_THAN, WITHIN -> throw new IllegalArgumentException(operator.word());
        };
    }

    /** Of a column that holds any number of texts. */
    String tags(String column, Condition condition) {
        Operator operator = Operator.of(condition.op()).orElseThrow();
        return switch (operator) {
            case IS, IN -> column + " && " + parameters.array(given(condition), "text");
            case IS_NOT, NOT_IN -> "NOT " + column + " && " + parameters.array(given(condition), "text");
            case IS_SET -> column + " <> '{}'";
            case IS_NOT_SET -> column + " = '{}'";
            default -> throw new IllegalArgumentException(operator.word());
        };
    }

    static List<Object> given(Condition condition) {
        if (condition.values() != null) {
            return condition.values();
        }
        return condition.value() == null ? List.of() : List.of(condition.value());
    }

    private String first(List<?> values, String type) {
        Object value = values.getFirst();
        return parameters.value(type.equals("uuid") ? value.toString() : value, type);
    }
}
