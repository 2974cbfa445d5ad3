package dev.annals.api.segment;

import dev.annals.api.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with a rule, each with a pointer to the place. */
public final class RuleCheck {
    private final Check check;
    private final ConditionCheck conditionCheck;
    private int conditions;

    private RuleCheck(Check check) {
        this.check = check;
        this.conditionCheck = new ConditionCheck(check);
    }

    /** The rule with its values as they are kept; absent stays absent. */
    public static @Nullable Rule checked(Check check, String pointer, @Nullable Rule rule) {
        return rule == null ? null : new RuleCheck(check).whole(pointer, rule);
    }

    private Rule whole(String pointer, Rule rule) {
        Rule checked = rule(pointer, rule, 1);
        if (conditions > SegmentLimits.CONDITIONS) {
            check.refuse(pointer, SegmentRefusal.TOO_MANY_CONDITIONS, Map.of("max", "" + SegmentLimits.CONDITIONS));
        }
        return checked;
    }

    private Rule rule(String pointer, Rule rule, int depth) {
        if (depth > SegmentLimits.DEPTH && !(rule instanceof Condition)) {
            check.refuse(pointer, SegmentRefusal.RULE_TOO_DEEP, Map.of("max", "" + SegmentLimits.DEPTH));
            return rule;
        }
        return switch (rule) {
            case AllOf group -> new AllOf(group(pointer + "/all", group.all(), depth));
            case AnyOf group -> new AnyOf(group(pointer + "/any", group.any(), depth));
            case Not not -> new Not(rule(pointer + "/not", not.not(), depth + 1));
            case Condition condition -> condition(pointer, condition);
        };
    }

    private List<Rule> group(String pointer, List<Rule> rules, int depth) {
        if (rules.isEmpty()) {
            check.refuse(pointer, SegmentRefusal.EMPTY_GROUP);
        }
        List<Rule> checked = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            checked.add(rule(pointer + "/" + i, rules.get(i), depth + 1));
        }
        return List.copyOf(checked);
    }

    /** Those beyond the limit are counted, not looked at. */
    private Rule condition(String pointer, Condition condition) {
        conditions++;
        return conditions > SegmentLimits.CONDITIONS ? condition : conditionCheck.condition(pointer, condition);
    }
}
