package dev.annals.api.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What has to be kept, and for how long. There is one set of rules, at first an empty one.
 *
 * @param rules one for each category at most, in the order of categories
 */
public record RetentionRules(List<RetentionRule> rules) {
    /** The id of the one set. */
    public static final UUID ID = UUID.fromString("00000000-0000-4000-8000-726574656e74");

    /** Nothing has to be kept. */
    public static final RetentionRules NONE = new RetentionRules(List.of());

    public RetentionRules {
        rules = List.copyOf(rules);
    }

    public RetentionRules after(RetentionChanged event) {
        List<RetentionRule> after = new ArrayList<>(rules);
        after.removeIf(rule -> rule.category() == event.category());
        if (event.months() != null && event.basis() != null) {
            after.add(new RetentionRule(event.category(), event.months(), event.basis()));
        }
        after.sort(Comparator.comparing(RetentionRule::category));
        return new RetentionRules(after);
    }
}
