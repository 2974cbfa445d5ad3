package dev.annals.command.customer;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;
import dev.annals.command.claim.Holders;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The customers, for the wiring. */
public final class Customers {
    private Customers() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(AggregateType.CUSTOMER, Customer.class, Customer::new, CustomerState::new);
    }

    /** Who has which e-mail and phone, from the events. */
    public static Holders holders(EventStore events) {
        return UniqueCustomer.holders(events);
    }
}
