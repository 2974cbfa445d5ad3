package dev.annals.command.lookup;

import dev.annals.api.AggregateType;
import dev.annals.api.CommonRefusal;
import dev.annals.api.DomainEvent;
import dev.annals.api.Refused;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserRetracted;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Whether what a command names is there and not retracted. */
public final class References {
    private static final long REMEMBERED = 100_000;

    private final StreamCache<Reference> streams;

    public References(EventStore events) {
        streams = new StreamCache<>(events, References::after, REMEMBERED);
    }

    /** Refuses an owner who is not there; nobody is an owner who is always there. */
    public void requireOwner(@Nullable UUID userId) {
        if (userId != null && find(userId, AggregateType.USER).isEmpty()) {
            throw Refused.at("/ownerId", CommonRefusal.UNKNOWN_USER);
        }
    }

    public void requireCustomer(UUID customerId) {
        if (find(customerId, AggregateType.CUSTOMER).isEmpty()) {
            throw Refused.at("/customerId", CustomerRefusal.UNKNOWN_CUSTOMER);
        }
    }

    /** Refuses an opportunity that is not there or is somebody else's. */
    public void requireOpportunityOf(UUID customerId, @Nullable UUID opportunityId) {
        if (opportunityId != null
                && find(opportunityId, AggregateType.OPPORTUNITY)
                        .filter(reference -> customerId.equals(reference.customerId))
                        .isEmpty()) {
            throw Refused.at("/opportunityId", OpportunityRefusal.UNKNOWN_OPPORTUNITY);
        }
    }

    private Optional<Reference> find(UUID id, AggregateType type) {
        return streams.find(id).filter(reference -> reference.type == type && !reference.retracted);
    }

    private static @Nullable Reference after(@Nullable Reference before, DomainEvent event) {
        return switch (event) {
            case CustomerRegistered customer -> new Reference(AggregateType.CUSTOMER, null, false);
            case OpportunityOpened deal -> new Reference(AggregateType.OPPORTUNITY, deal.customerId(), false);
            case UserAdded user -> new Reference(AggregateType.USER, null, false);
            case CustomerRetracted gone -> retracted(before);
            case OpportunityRetracted gone -> retracted(before);
            case UserRetracted gone -> retracted(before);
            default -> before;
        };
    }

    private static @Nullable Reference retracted(@Nullable Reference before) {
        return before == null ? null : new Reference(before.type, before.customerId, true);
    }

    private record Reference(AggregateType type, @Nullable UUID customerId, boolean retracted) {}
}
