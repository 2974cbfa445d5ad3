package dev.annals.query.privacy;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.privacy.RetentionChanged;
import dev.annals.api.privacy.RetentionEvent;
import dev.annals.api.privacy.RetentionRules;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row once the rules were changed. */
final class RetentionFold implements Fold<RetentionFold.Row> {
    /** The rules, and when they became so. */
    record Row(RetentionRules rules, Instant updatedAt) {}

    @Override
    public String table() {
        return "retention";
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
        return Set.of(RetentionEvent.class);
    }

    @Override
    public Row apply(@Nullable Row before, RecordedEvent event) {
        RetentionRules rules = before == null ? RetentionRules.NONE : before.rules();
        return switch ((RetentionEvent) event.payload()) {
            case RetentionChanged e -> new Row(rules.after(e), event.recordedAt());
        };
    }
}
