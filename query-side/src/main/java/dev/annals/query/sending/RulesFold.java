package dev.annals.query.sending;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.sending.SendingRules;
import dev.annals.api.sending.SendingRulesChanged;
import dev.annals.api.sending.SendingRulesEvent;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row once the rules were changed. */
final class RulesFold implements Fold<RulesFold.Row> {
    /** The rules, and when they became so. */
    record Row(SendingRules rules, Instant updatedAt) {}

    @Override
    public String table() {
        return "sending_rules";
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
        return Set.of(SendingRulesEvent.class);
    }

    @Override
    public Row apply(@Nullable Row before, RecordedEvent event) {
        SendingRules rules = before == null ? SendingRules.NONE : before.rules();
        return switch ((SendingRulesEvent) event.payload()) {
            case SendingRulesChanged e -> new Row(e.after(rules), event.recordedAt());
        };
    }
}
