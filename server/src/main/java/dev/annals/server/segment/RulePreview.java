package dev.annals.server.segment;

import dev.annals.api.Check;
import dev.annals.api.segment.Rule;
import dev.annals.api.segment.RuleCheck;
import java.util.Objects;

/**
 * A rule to be tried.
 *
 * @param rule as of a segment
 */
record RulePreview(Rule rule) {
    RulePreview {
        Check check = new Check();
        check.required("rule", rule);
        Rule checked = RuleCheck.checked(check, "rule", rule);
        check.done();
        rule = Objects.requireNonNull(checked);
    }
}
