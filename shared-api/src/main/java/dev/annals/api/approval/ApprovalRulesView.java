package dev.annals.api.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which commands wait for a second person.
 *
 * @param version number of the changes; 0 when there was none, and no command waits
 * @param updatedAt when they were last changed; absent when never
 */
public record ApprovalRulesView(
        UUID id,
        long version,
        List<ApprovalRule> commands,
        @Nullable Instant updatedAt) {
    /** Before the first change. */
    public static final ApprovalRulesView NONE = new ApprovalRulesView(ApprovalRules.ID, 0, List.of(), null);
}
