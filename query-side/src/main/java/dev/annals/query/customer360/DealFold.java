package dev.annals.query.customer360;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which customer a deal belongs to; stays when the deal is withdrawn, since what happened to it stays told. */
final class DealFold implements Fold<DealFold.Deal> {
    record Deal(UUID customerId) {}

    @Override
    public String table() {
        return "deal";
    }

    @Override
    public Class<Deal> stateType() {
        return Deal.class;
    }

    @Override
    public List<Column<Deal>> columns() {
        return List.of(new Column<>("customer_id", "uuid", Deal::customerId));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(OpportunityOpened.class);
    }

    @Override
    public Deal apply(@Nullable Deal before, RecordedEvent event) {
        return new Deal(((OpportunityOpened) event.payload()).customerId());
    }
}
