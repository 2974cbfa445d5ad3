package dev.annals.query.sending;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionEvent;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.api.sending.SuppressionReleased;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row per address that nothing is sent to, or was not for a time. */
final class SuppressionFold implements Fold<SuppressionFold.Row> {
    /**
     * What is known of a suppression without the address.
     *
     * @param releasedAt absent while it holds
     */
    record Row(
            CampaignChannel channel,
            SuppressionReason reason,
            @Nullable String detail,
            Instant since,
            @Nullable Instant releasedAt,
            @Nullable String releaseReason,
            Instant createdAt,
            Instant updatedAt) {}

    @Override
    public String table() {
        return "suppression";
    }

    @Override
    public Class<Row> stateType() {
        return Row.class;
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                new Column<>("channel", "text", row -> row.channel().name()),
                new Column<>("reason", "text", row -> row.reason().name()),
                new Column<>("active", "boolean", row -> row.releasedAt() == null),
                new Column<>("since", "timestamptz", Row::since),
                new Column<>("created_at", "timestamptz", Row::createdAt),
                new Column<>("updated_at", "timestamptz", Row::updatedAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(SuppressionEvent.class);
    }

    @Override
    public Row apply(@Nullable Row before, RecordedEvent event) {
        return switch ((SuppressionEvent) event.payload()) {
            case SuppressionAdded e -> added(before, e, event);
            case SuppressionReleased e -> released(Objects.requireNonNull(before), e, event);
        };
    }

    private static Row added(@Nullable Row before, SuppressionAdded e, RecordedEvent event) {
        Instant at = event.recordedAt();
        return new Row(
                e.channel(),
                e.reason(),
                e.detail(),
                event.occurredAt(),
                null,
                null,
                before == null ? at : before.createdAt(),
                at);
    }

    private static Row released(Row row, SuppressionReleased e, RecordedEvent event) {
        return new Row(
                row.channel(),
                row.reason(),
                row.detail(),
                row.since(),
                event.occurredAt(),
                e.reason(),
                row.createdAt(),
                event.recordedAt());
    }
}
