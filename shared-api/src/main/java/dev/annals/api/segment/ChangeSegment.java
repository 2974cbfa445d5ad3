package dev.annals.api.segment;

import dev.annals.api.Check;
import dev.annals.api.Patch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The segment is called, described or found in another way. Only the fields present change; the description can be
 * cleared. A campaign that was launched keeps the audience that it had then.
 *
 * @param rule refused for a static segment
 */
public record ChangeSegment(
        UUID id,
        @Nullable Patch<String> name,
        @Nullable Patch<String> description,
        @Nullable Patch<Rule> rule) implements SegmentCommand {
    public ChangeSegment {
        Check check = new Check();
        check.required("id", id);
        name = check.patch(check.neverCleared("name", name), v -> check.line("name", v, SegmentLimits.NAME));
        description = check.patch(description, v -> check.optionalBlock("description", v, SegmentLimits.DESCRIPTION));
        rule = check.patch(check.neverCleared("rule", rule), v -> RuleCheck.checked(check, "rule", v));
        check.done();
    }
}
