package dev.annals.query.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.pipeline.QuotaChanged;
import dev.annals.api.pipeline.QuotaEvent;
import dev.annals.api.pipeline.QuotaRetracted;
import dev.annals.api.pipeline.QuotaSet;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Quotas of owners and teams. */
final class QuotaFold implements Fold<QuotaFold.Row> {
    /** What is to be won from the first to the last day, by an owner or a team. */
    record Row(
            @Nullable UUID ownerId,
            @Nullable String team,
            LocalDate from,
            LocalDate to,
            Money amount,
            Instant createdAt,
            Instant updatedAt) {}

    @Override
    public String table() {
        return "quota";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                new Column<>("owner_id", "uuid", Row::ownerId),
                new Column<>("team", "text", Row::team),
                new Column<>("from_date", "date", Row::from),
                new Column<>("to_date", "date", Row::to),
                new Column<>("amount", "numeric", row -> row.amount().amount()),
                new Column<>("currency", "text", row -> row.amount().currency()),
                new Column<>("created_at", "timestamptz", Row::createdAt),
                new Column<>("updated_at", "timestamptz", Row::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(QuotaEvent.class);
    }

    @Override
    public @Nullable Row apply(@Nullable Row before, RecordedEvent event) {
        Instant at = event.recordedAt();
        return switch ((QuotaEvent) event.payload()) {
            case QuotaSet e -> new Row(e.ownerId(), e.team(), e.from(), e.to(), e.amount(), at, at);
            case QuotaChanged e -> change(Objects.requireNonNull(before), e, at);
            case QuotaRetracted _ -> null;
        };
    }

    private static Row change(Row row, QuotaChanged e, Instant at) {
        return new Row(
                row.ownerId(),
                row.team(),
                Objects.requireNonNull(Patch.apply(e.from(), row.from())),
                Objects.requireNonNull(Patch.apply(e.to(), row.to())),
                Objects.requireNonNull(Patch.apply(e.amount(), row.amount())),
                row.createdAt(),
                at);
    }
}
