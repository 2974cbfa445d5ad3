package dev.annals.api.segment;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * There is to be a segment.
 *
 * @param name unique among segments that are not retracted, compared as in {@link dev.annals.api.Text#key}; at most
 *     100 characters
 * @param rule of a segment of kind RULE, which needs one; refused for a static one, and with the place of each mistake
 *     as {@link SegmentRefusal} names them
 * @param description what it is for, at most 2 000 characters
 */
public record DefineSegment(
        UUID id,
        String name,
        SegmentKind kind,
        @Nullable Rule rule,
        @Nullable String description) implements SegmentCommand {
    public DefineSegment {
        Check check = new Check();
        check.required("id", id);
        name = check.line("name", name, SegmentLimits.NAME);
        check.required("kind", kind);
        rule = RuleCheck.checked(check, "rule", rule);
        if (kind == SegmentKind.RULE && rule == null) {
            check.refuse("rule", CommonRefusal.REQUIRED);
        }
        if (kind == SegmentKind.STATIC && rule != null) {
            check.refuse("rule", SegmentRefusal.RULE_NEEDS_RULE_SEGMENT);
        }
        description = check.optionalBlock("description", description, SegmentLimits.DESCRIPTION);
        check.done();
    }
}
