package dev.annals.query.approval;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.approval.ApprovalRule;
import dev.annals.api.approval.ApprovalRulesChanged;
import dev.annals.api.approval.ApprovalRulesEvent;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row once the rules were changed. */
final class RulesFold implements Fold<RulesFold.Row> {
    /** The rules, and when they became so. */
    record Row(List<ApprovalRule> commands, Instant updatedAt) {}

    @Override
    public String table() {
        return "approval_rules";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(new Column<>("updated_at", "timestamptz", Row::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(ApprovalRulesEvent.class);
    }

    @Override
    public Row apply(@Nullable Row before, RecordedEvent event) {
        return switch ((ApprovalRulesEvent) event.payload()) {
            case ApprovalRulesChanged e -> new Row(e.commands(), event.recordedAt());
        };
    }
}
