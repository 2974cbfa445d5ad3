package dev.annals.api.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked of a customer. What is not known fulfils no condition, except the ones that say so: that it
 * is not something, that it is not set, and that it lies longer back than anything.
 *
 * @param field name of a {@link RuleField}
 * @param op word of an {@link Operator} that the field has
 * @param value what is compared with, for an operator that takes one: a String, BigDecimal, Boolean or
 *     {@link dev.annals.api.Money}
 * @param values the same for an operator that takes several
 * @param channel of a consent
 * @param purpose of a consent
 */
public record Condition(
        String field,
        String op,
        @Nullable Object value,
        @Nullable List<Object> values,
        @Nullable String channel,
        @Nullable String purpose)
        implements Rule {

    /** A condition with one value. */
    public static Condition of(String field, Operator op, Object value) {
        return new Condition(field, op.word(), value, null, null, null);
    }

    /** A condition with several values. */
    public static Condition of(String field, Operator op, List<Object> values) {
        return new Condition(field, op.word(), null, values, null, null);
    }

    /** A condition without a value. */
    public static Condition of(String field, Operator op) {
        return new Condition(field, op.word(), null, null, null, null);
    }
}
