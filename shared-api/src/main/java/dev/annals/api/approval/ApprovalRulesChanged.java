package dev.annals.api.approval;

import dev.annals.api.EventName;
import java.util.List;
import java.util.UUID;

/** Exactly these commands wait for a second person. */
@EventName("approval-rules.changed")
public record ApprovalRulesChanged(UUID id, List<ApprovalRule> commands) implements ApprovalRulesEvent {
    public ApprovalRules rules() {
        return new ApprovalRules(commands);
    }
}
