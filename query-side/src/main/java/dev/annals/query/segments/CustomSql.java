package dev.annals.query.segments;

import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Operator;
import dev.annals.api.segment.RuleField;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A condition on a field of the customer's own: its value is compared only with one of its own type. */
final class CustomSql {
    private final Parameters parameters;
    private final Comparisons compare;

    CustomSql(Parameters parameters, Comparisons compare) {
        this.parameters = parameters;
        this.compare = compare;
    }

    String of(Condition condition) {
        String key = parameters.value(RuleField.customKey(condition.field()), "text");
        List<Object> values = Comparisons.given(condition);
        Operator operator = Operator.of(condition.op()).orElseThrow();
        return switch (operator) {
            case IN -> oneOf(key, values);
            case NOT_IN -> "(" + oneOf(key, values) + ") IS NOT TRUE";
            // An empty text is none.
            case IS_SET -> "nullif(c.custom ->> " + key + ", '') IS NOT NULL";
            case IS_NOT_SET -> "nullif(c.custom ->> " + key + ", '') IS NULL";
            default -> compared(key, operator, values);
        };
    }

    private String oneOf(String key, List<Object> values) {
        return values.stream()
                .map(value -> "(" + compared(key, Operator.IS, List.of(value)) + ")")
                .collect(Collectors.joining(" OR "));
    }

    private String compared(String key, Operator operator, List<Object> values) {
        return switch (values.getFirst()) {
            case BigDecimal _ -> compare.values(typed(key, "number", "numeric"), "numeric", operator, values);
            case Boolean _ -> compare.values(typed(key, "boolean", "boolean"), "boolean", operator, values);
            default -> compare.values(typed(key, "string", "text"), "text", operator, values);
        };
    }

    private static String typed(String key, String json, String type) {
        return "CASE WHEN jsonb_typeof(c.custom -> %1$s) = '%2$s' THEN (c.custom ->> %1$s)::%3$s END"
                .formatted(key, json, type);
    }
}
