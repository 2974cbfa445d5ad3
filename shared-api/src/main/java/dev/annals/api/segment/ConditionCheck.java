package dev.annals.api.segment;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.CustomerLimits;
import dev.annals.api.segment.Operator.Takes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes a condition one that can be asked. */
final class ConditionCheck {
    private final Check check;
    private final ValueCheck values;

    ConditionCheck(Check check) {
        this.check = check;
        this.values = new ValueCheck(check);
    }

    Condition condition(String pointer, Condition condition) {
        Optional<RuleField> field = RuleField.of(condition.field());
        if (field.isEmpty()) {
            check.refuse(pointer + "/field", SegmentRefusal.UNKNOWN_RULE_FIELD);
            return condition;
        }
        Optional<Operator> operator =
                Operator.of(condition.op()).filter(field.get().type()::has);
        if (operator.isEmpty()) {
            check.refuse(pointer + "/op", SegmentRefusal.UNKNOWN_RULE_OPERATOR);
            return condition;
        }
        return compared(pointer, condition, field.get(), operator.get());
    }

    private Condition compared(String pointer, Condition condition, RuleField field, Operator operator) {
        Object value = one(pointer + "/value", condition.value(), field, operator);
        List<Object> several = several(pointer + "/values", condition.values(), field, operator);
        if (field.type() == FieldType.CONSENT) {
            return new Condition(
                    condition.field(),
                    condition.op(),
                    value,
                    null,
                    channel(pointer + "/channel", condition.channel()),
                    check.line(pointer + "/purpose", condition.purpose(), CustomerLimits.WORD));
        }
        none(pointer + "/channel", condition.channel());
        none(pointer + "/purpose", condition.purpose());
        return new Condition(condition.field(), condition.op(), value, several, null, null);
    }

    private @Nullable Object one(String pointer, @Nullable Object value, RuleField field, Operator operator) {
        if (operator.takes() != Takes.ONE) {
            return none(pointer, value);
        }
        return value == null ? bad(pointer) : values.checked(pointer, value, field, operator);
    }

    private @Nullable List<Object> several(
            String pointer, @Nullable List<Object> given, RuleField field, Operator operator) {
        if (operator.takes() == Takes.NONE || operator.takes() == Takes.ONE) {
            none(pointer, given);
            return null;
        }
        boolean two = operator.takes() == Takes.TWO;
        if (given == null || (two ? given.size() != 2 : given.isEmpty())) {
            bad(pointer);
            return given;
        }
        if (given.size() > SegmentLimits.VALUES) {
            check.refuse(pointer, CommonRefusal.TOO_MANY, Map.of("max", "" + SegmentLimits.VALUES));
            return given;
        }
        List<Object> checked = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            checked.add(values.checked(pointer + "/" + i, given.get(i), field, operator));
        }
        if (two) {
            values.range(pointer, checked.getFirst(), checked.getLast(), field);
        }
        return List.copyOf(checked);
    }

    private @Nullable String channel(String pointer, @Nullable String channel) {
        if (Arrays.stream(ConsentChannel.values())
                .noneMatch(known -> known.name().equals(channel))) {
            bad(pointer);
        }
        return channel;
    }

    private @Nullable Object none(String pointer, @Nullable Object value) {
        return value == null ? null : bad(pointer);
    }

    private @Nullable Object bad(String pointer) {
        check.refuse(pointer, SegmentRefusal.BAD_RULE_VALUE);
        return null;
    }
}
