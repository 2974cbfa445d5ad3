package dev.annals.command.sla;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;
import dev.annals.command.claim.Holders;
import dev.annals.command.claim.UniqueValue;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** SLA policies, for the wiring. */
public final class Policies {
    private Policies() {}

    public static AggregateModule<?, ?> module() {
        return new AggregateModule<>(AggregateType.SLA_POLICY, Policy.class, Policy::new, PolicyState::new);
    }

    /** Whether the value is the name of a policy. */
    public static boolean have(UniqueValue value) {
        return value.scope().equals(UniquePolicy.NAME);
    }

    /** Which policy has which name, from the events. */
    public static Holders holders(EventStore events) {
        return UniquePolicy.holders(events);
    }
}
