package dev.annals.query.pipeline;

import dev.annals.api.DomainEvent;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.pipeline.ExchangeRateChanged;
import dev.annals.api.pipeline.ExchangeRateEvent;
import dev.annals.api.pipeline.ExchangeRateRetracted;
import dev.annals.api.pipeline.ExchangeRateSet;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dated exchange rates. */
final class ExchangeRateFold implements Fold<ExchangeRateFold.Row> {
    /** One unit of {@code from} is worth {@code rate} units of {@code to} from a day on. */
    record Row(String from, String to, BigDecimal rate, LocalDate validFrom, Instant createdAt, Instant updatedAt) {}

    @Override
    public String table() {
        return "exchange_rate";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                new Column<>("from_currency", "text", Row::from),
                new Column<>("to_currency", "text", Row::to),
                new Column<>("rate", "numeric", Row::rate),
                new Column<>("from_date", "date", Row::validFrom),
                new Column<>("created_at", "timestamptz", Row::createdAt),
                new Column<>("updated_at", "timestamptz", Row::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(ExchangeRateEvent.class);
    }

    @Override
    public @Nullable Row apply(@Nullable Row before, RecordedEvent event) {
        Instant at = event.recordedAt();
        return switch ((ExchangeRateEvent) event.payload()) {
            case ExchangeRateSet e -> new Row(e.from(), e.to(), e.rate(), e.validFrom(), at, at);
            case ExchangeRateChanged e -> change(Objects.requireNonNull(before), e, at);
            case ExchangeRateRetracted _ -> null;
        };
    }

    private static Row change(Row row, ExchangeRateChanged e, Instant at) {
        return new Row(
                row.from(),
                row.to(),
                Objects.requireNonNull(Patch.apply(e.rate(), row.rate())),
                Objects.requireNonNull(Patch.apply(e.validFrom(), row.validFrom())),
                row.createdAt(),
                at);
    }
}
