package dev.annals.query.segments;

import dev.annals.api.segment.AllOf;
import dev.annals.api.segment.AnyOf;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Not;
import dev.annals.api.segment.Rule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule as one statement. What SQL calls unknown counts as not fulfilled; only a {@code not} has to say so, since the
 * others keep an unknown unknown, and a WHERE takes it for false.
 */
final class RuleSql {
    private final ConditionSql conditions;

    private RuleSql(ConditionSql conditions) {
        this.conditions = conditions;
    }

    /** A statement that answers the {@code id} of every customer that fulfils the rule. */
    static String ids(Rule rule, Parameters parameters, Today today) {
        Facts facts = new Facts();
        String condition = new RuleSql(new ConditionSql(parameters, today, facts)).of(rule);
        return "SELECT c.id FROM customer c" + facts.joins() + " WHERE " + condition;
    }

    private String of(Rule rule) {
        return switch (rule) {
            case AllOf group -> joined(group.all(), " AND ");
            case AnyOf group -> joined(group.any(), " OR ");
            case Not not -> "(" + of(not.not()) + " IS NOT TRUE)";
            case Condition condition -> "(" + conditions.of(condition) + ")";
        };
    }

    private String joined(List<Rule> rules, String word) {
        return rules.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }
}
