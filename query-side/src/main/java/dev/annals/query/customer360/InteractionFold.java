package dev.annals.query.customer360;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.CustomerInteraction;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row per interaction; it never changes until it is withdrawn. */
final class InteractionFold implements Fold<CustomerInteraction> {
    @Override
    public String table() {
        return "interaction";
    }

    @Override
    public Class<CustomerInteraction> stateType() {
        return CustomerInteraction.class;
    }

    @Override
    public List<Column<CustomerInteraction>> columns() {
        return List.of(
                new Column<>("customer_id", "uuid", CustomerInteraction::customerId),
                new Column<>("occurred_at", "timestamptz", CustomerInteraction::occurredAt));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(InteractionRecorded.class, InteractionRetracted.class);
    }

    @Override
    public @Nullable UUID key(RecordedEvent event) {
        return switch (event.payload()) {
            case InteractionRecorded recorded -> recorded.interactionId();
            case InteractionRetracted retracted -> retracted.interactionId();
            default -> null;
        };
    }

    @Override
    public @Nullable CustomerInteraction apply(@Nullable CustomerInteraction before, RecordedEvent event) {
        if (!(event.payload() instanceof InteractionRecorded e)) {
            return ofAnother(before, event.aggregateId()) ? before : null;
        }
        return new CustomerInteraction(
                e.interactionId(),
                e.id(),
                e.channel(),
                e.direction(),
                e.subject(),
                e.text(),
                e.participants(),
                e.opportunityId(),
                e.ticketId(),
                event.occurredAt(),
                event.metadata().get(MetaKeys.ACTOR));
    }

    /** Ids come from clients, so two customers may have used the same one. */
    private static boolean ofAnother(@Nullable CustomerInteraction interaction, UUID customerId) {
        return interaction != null && !interaction.customerId().equals(customerId);
    }
}
