package dev.annals.query.sla;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.sla.SlaPolicyEvent;
import dev.annals.api.sla.SlaPolicyTerms;
import dev.annals.api.sla.SlaTarget;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.search.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SLA policies. */
final class PolicyFold implements Fold<PolicyFold.Row> {
    /** What a policy says. */
    record Row(SlaPolicyTerms terms, Instant createdAt, Instant updatedAt) {}

    @Override
    public String table() {
        return "sla_policy";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                new Column<>("name", "text", row -> row.terms().name()),
                new Column<>(
                        "name_key",
                        "text",
                        row -> SearchText.sortKey(row.terms().name())),
                new Column<>("tried", "integer", row -> row.terms().order()),
                new Column<>("active", "boolean", row -> row.terms().active()),
                new Column<>("calendars", "text[]", row -> calendars(row.terms())),
                new Column<>("created_at", "timestamptz", Row::createdAt),
                new Column<>("updated_at", "timestamptz", Row::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(SlaPolicyEvent.class);
    }

    @Override
    public Row apply(@Nullable Row before, RecordedEvent event) {
        SlaPolicyTerms terms =
                SlaPolicyTerms.after(before == null ? null : before.terms(), (SlaPolicyEvent) event.payload());
        Instant at = event.recordedAt();
        return new Row(terms, before == null ? at : before.createdAt(), at);
    }

    private static List<String> calendars(SlaPolicyTerms terms) {
        return terms.targets().stream()
                .map(SlaTarget::calendarId)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .distinct()
                .toList();
    }
}
